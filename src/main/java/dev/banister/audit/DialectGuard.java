package dev.banister.audit;

import dev.banister.project.MigrationScript;
import dev.banister.project.MigrationScript.FunctionText;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells that a script which does nothing on a dialect asks for another one first. */
final class DialectGuard {
  private static final Pattern ASKS =
      Pattern.compile("\\bdialect|(?:engine|bind)\\.name|is_\\w*(?:dialect|postgres|mysql|sqlite)");
  private static final Pattern NAMED =
      Pattern.compile("['\"](postgresql|mysql|mariadb|sqlite|oracle|mssql)['\"]");

  private DialectGuard() {}

  /**
   * The sentence, when the script's own functions ask for the dialect.
   *
   * @param dialect on which nothing was recorded
   */
  static Optional<String> sentence(MigrationScript script, Dialect dialect) {
    String functions =
        Stream.of(script.upgrade(), script.downgrade())
            .filter(Objects::nonNull)
            .filter(f -> !f.empty())
            .map(f -> text(script, f))
            .collect(Collectors.joining("\n"));
    if (!ASKS.matcher(functions).find()) {
      return Optional.empty();
    }
    List<String> others = others(functions, dialect);
    String nothing = "Nothing runs on " + dialect.title() + ": the script asks for the dialect";
    return others.isEmpty()
        ? Optional.of(nothing + ".")
        : Optional.of(
            "%s and names %s. %s"
                .formatted(nothing, String.join(", ", others), advice(others, dialect)));
  }

  private static String text(MigrationScript script, FunctionText function) {
    List<String> lines = script.lines();
    return String.join(
        "\n", lines.subList(function.line() - 1, Math.min(lines.size(), function.endLine())));
  }

  private static List<String> others(String functions, Dialect dialect) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAMED.matcher(functions);
    while (matcher.find()) {
      if (!matcher.group(1).equals(dialect.id()) && !names.contains(matcher.group(1))) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  private static String advice(List<String> others, Dialect dialect) {
    return Stream.of(Dialect.POSTGRESQL, Dialect.MYSQL, Dialect.MARIADB, Dialect.SQLITE)
        .filter(d -> d != dialect && others.contains(d.id()))
        .findFirst()
        .map(d -> "Try it with --dialect " + d.id() + ".")
        .orElse("None of these can be rehearsed here.");
  }
}
