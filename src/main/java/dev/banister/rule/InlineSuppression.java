package dev.banister.rule;

import dev.banister.project.MigrationScript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A comment in a script that takes findings out of the count: {@code # banister: ignore BN407 until
 * 2027-03 because the column is unused}.
 *
 * @param line of the comment, from 1
 * @param codes as written; empty for every rule
 * @param until as written, or null
 * @param reason empty when none is given
 * @param from first line for which it holds; 0 for the whole script
 * @param to last line for which it holds
 */
public record InlineSuppression(
    int line, List<String> codes, @Nullable String until, String reason, int from, int to) {
  private static final Pattern COMMENT =
      Pattern.compile(
          "#\\s*banister:\\s*ignore\\b\\s*((?:BN\\d+|[a-z]+(?:-[a-z]+)+)(?:\\s*,\\s*(?:BN\\d+|[a-z]+(?:-[a-z]+)+))*)?"
              + "(?:\\s*until\\s+(\\S+?))?(?:[\\s,:]+(?:because:?|--|:)?\\s*(.*))?\\s*$");

  public InlineSuppression {
    codes = List.copyOf(codes);
  }

  /** The comments of a script, in order. */
  public static List<InlineSuppression> in(MigrationScript script) {
    if (!script.text().contains("banister:")) {
      return List.of();
    }
    List<String> lines = script.lines();
    List<InlineSuppression> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = COMMENT.matcher(lines.get(i));
      if (matcher.find()) {
        found.add(of(script, lines, i + 1, matcher));
      }
    }
    return List.copyOf(found);
  }

  private static InlineSuppression of(
      MigrationScript script, List<String> lines, int line, Matcher matcher) {
    List<String> codes =
        matcher.group(1) == null ? List.of() : List.of(matcher.group(1).split("\\s*,\\s*"));
    String reason =
        matcher.group(3) == null ? "" : matcher.group(3).replaceFirst("#.*", "").strip();
    int[] scope = scope(script, lines, line);
    return new InlineSuppression(line, codes, matcher.group(2), reason, scope[0], scope[1]);
  }

  /** Its own statement, the next one, the function whose head it stands at, or the whole script. */
  private static int[] scope(MigrationScript script, List<String> lines, int line) {
    for (MigrationScript.FunctionText function :
        Stream.of(script.upgrade(), script.downgrade()).filter(Objects::nonNull).toList()) {
      if (line == function.line()) {
        return new int[] {function.line(), function.endLine()};
      }
      if (line > function.line() && line <= function.endLine()) {
        return statement(lines, line);
      }
    }
    return new int[] {0, Integer.MAX_VALUE};
  }

  private static int[] statement(List<String> lines, int line) {
    boolean alone = lines.get(line - 1).strip().startsWith("#");
    int first = line;
    while (alone && first < lines.size() && isCommentOrBlank(lines.get(first - 1))) {
      first++;
    }
    return new int[] {first, first};
  }

  private static boolean isCommentOrBlank(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }

  /** The last day, when it is written as one. */
  public Optional<LocalDate> expiry() {
    return until == null ? Optional.empty() : Expiry.of(until);
  }

  /** Whether it speaks of a finding; one that has run out speaks of none. */
  public boolean covers(Finding finding, LocalDate today) {
    boolean named =
        codes.isEmpty() || codes.contains(finding.rule()) || codes.contains(finding.id());
    boolean placed = from == 0 || (finding.line() >= from && finding.line() <= to);
    return named && placed && !isOver(today) && !finding.rule().equals("BN703");
  }

  public boolean isOver(LocalDate today) {
    return expiry().filter(today::isAfter).isPresent();
  }
}
