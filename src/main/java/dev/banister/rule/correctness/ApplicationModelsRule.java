package dev.banister.rule.correctness;

import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a script that imports the application's models, which have gone on since. */
public final class ApplicationModelsRule implements Rule {
  @Override
  public String code() {
    return "BN208";
  }

  @Override
  public String id() {
    return "imports-application-models";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^[ \\t]*from[ \\t]+(?!sqlalchemy\\b|alembic\\b|sqlmodel\\b)([\\w.]+)[ \\t]+import[ \\t]+"
              + "(?:\\(([^)]*)\\)|([^#\\n]+))");
  private static final Set<String> MODEL_MODULES =
      Set.of("models", "model", "entities", "orm", "tables");

  @Override
  public List<Finding> check(RuleContext context) {
    String source = context.script().text();
    Matcher matcher = IMPORT.matcher(source);
    while (matcher.find()) {
      String module = matcher.group(1);
      String names = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      List<String> used = usedClasses(names, source.substring(matcher.end()));
      if (List.of(module.split("\\.")).stream().anyMatch(MODEL_MODULES::contains)
          && !used.isEmpty()) {
        int line =
            (int) source.substring(0, matcher.start(1)).chars().filter(c -> c == '\n').count() + 1;
        return List.of(finding(context, module, used.getFirst(), line));
      }
    }
    return List.of();
  }

  /** Classes that the script goes on to use; a type or a mixin is none that rows depend on. */
  private static List<String> usedClasses(String names, String rest) {
    return Stream.of(names.replaceAll("#[^\\n]*", "").split(","))
        .map(n -> n.strip().replaceFirst("(?s)^.*\\bas\\s+", ""))
        .filter(n -> n.matches("[A-Z]\\w*[a-z]\\w*"))
        .filter(
            n ->
                Pattern.compile(
                        "\\b(?:query|select|insert|update|delete|get)\\(\\s*"
                            + n
                            + "\\b|\\b"
                            + n
                            + "\\.__table__|\\b"
                            + n
                            + "\\(|\\b"
                            + n
                            + "\\.[a-z]\\w*")
                    .matcher(rest)
                    .find())
        .filter(n -> !Pattern.compile("sa\\.Column\\([^)]*\\b" + n + "\\(").matcher(rest).find())
        .toList();
  }

  private Finding finding(RuleContext context, String module, String name, int line) {
    return new FindingDraft(
            this,
            context,
            module + "." + name,
            "The script works with " + name + " of " + module + ", the application's own model.")
        .atLine(null, line)
        .fromScript()
        .because(
            "The model follows the newest release. On an older schema it asks for columns that are"
                + " not there, and the day it is renamed this revision can't be loaded. Declare the"
                + " table in the script with sa.table() and sa.column().")
        .finding();
  }
}
