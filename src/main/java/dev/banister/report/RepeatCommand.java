package dev.banister.report;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.DatabaseOption;
import dev.banister.database.CopyOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command line that does the same audit again. */
final class RepeatCommand {
  private RepeatCommand() {}

  static String of(ReportFacts facts) {
    AuditOptions options = facts.result().options();
    List<String> words = new ArrayList<>();
    words.add("banister");
    words.add(options.rehearse() ? "rehearse" : "check");
    words.add(quoted(facts.folder()));
    words.add("--dialect " + facts.result().dialect().id());
    options.revisions().forEach(r -> words.add("--revision " + quoted(r.text())));
    options.includeRules().stream().sorted().forEach(r -> words.add("--include " + r));
    options.excludeRules().stream().sorted().forEach(r -> words.add("--exclude " + r));
    if (options.rehearse()) {
      words.add("--rows " + options.rows());
      words.add("--seed " + options.seed());
      base(words, options.base());
      if (options.database() != null) {
        database(words, options.database());
      }
    }
    return String.join(" ", words);
  }

  private static void database(List<String> words, DatabaseOption database) {
    words.add("--database " + quoted(database.address().shown()));
    CopyOptions copy = database.copy();
    if (copy.onServer()) {
      words.add("--on-server");
    } else {
      words.add("--sample " + (copy.sample() == 0 ? "all" : copy.sample()));
      if (copy.mask()) {
        words.add("--mask");
      }
    }
  }

  private static void base(List<String> words, @Nullable Path base) {
    if (base != null) {
      words.add("--base " + quoted(base.toString()));
    }
  }

  private static String quoted(String word) {
    return word.matches("[\\w./:@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
