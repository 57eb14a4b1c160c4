package dev.banister.recorder.corpus;

import dev.banister.recorder.corpus.Chain.Difference;
import dev.banister.recorder.corpus.Chain.Outcome;
import java.util.List;
import java.util.Map;

/** {@code docs/recorder-corpus.md}: the figures, and each file that differs with the reason. */
final class CorpusReport {
  private static final String HEAD =
      """
      # The recorder on real histories

      What Banister records of each revision is compared with what Alembic 1.20.1 with SQLAlchemy 2.1.9 is asked for by the
      same file: every operation with its arguments and its line, in both directions, and how the direction ends. A file is
      equal when every operation that hangs on nothing unknown is the same in the same order, and the others are those of the
      ways that Alembic's run can take. `CorpusReferenceTest` writes this page (`-Dbanister.golden=renew`) and checks it.

      | history | files | equal |
      |---|---|---|
      """;

  private final List<Outcome> outcomes;
  private final Map<String, String> reasons;

  /**
   * @param reasons by history and file
   */
  CorpusReport(List<Outcome> outcomes, Map<String, String> reasons) {
    this.outcomes = outcomes;
    this.reasons = reasons;
  }

  int files() {
    return outcomes.stream().mapToInt(Outcome::files).sum();
  }

  int equal() {
    return outcomes.stream().mapToInt(Outcome::equal).sum();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(HEAD);
    outcomes.forEach(o -> row(text, o.chain().name(), o.files(), o.equal()));
    row(text, "**all**", files(), equal());
    text.append("\n## Files that differ\n");
    for (Outcome outcome : outcomes) {
      if (!outcome.differences().isEmpty()) {
        text.append("\n### ").append(outcome.chain().name()).append('\n');
        outcome.differences().forEach(d -> text.append(item(outcome.chain(), d)));
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String name, int files, int equal) {
    text.append("| %s | %d | %d |\n".formatted(name, files, equal));
  }

  private String item(Chain chain, Difference difference) {
    String reason = reasons.getOrDefault(chain.name() + "/" + difference.file(), "not looked into");
    return "- `%s`, %s: %s. %s.\n"
        .formatted(difference.file(), difference.direction().id(), difference.what(), reason);
  }
}
