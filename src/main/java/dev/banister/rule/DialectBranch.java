package dev.banister.rule;

import dev.banister.project.MigrationScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A branch that a script takes on some dialects only.
 *
 * @param dialects names as written: {@code postgresql}, also some that are not here
 * @param line of the condition, from 1
 * @param body the text of the branch
 */
public record DialectBranch(List<String> dialects, int line, String body) {
  private static final Pattern CONDITION = Pattern.compile("^\\s*(?:el)?if\\b(.*):\\s*(?:#.*)?$");
  private static final Pattern NAME =
      Pattern.compile("[\"'](sqlite|postgresql|mysql|mariadb|oracle|mssql)[\"']");

  public DialectBranch {
    dialects = List.copyOf(dialects);
  }

  /** The branches of a function, in order; a negated condition is none. */
  public static List<DialectBranch> in(
      MigrationScript script, MigrationScript.FunctionText function) {
    List<String> lines = script.lines();
    List<DialectBranch> branches = new ArrayList<>();
    for (int i = function.line() - 1; i < Math.min(function.endLine(), lines.size()); i++) {
      Matcher matcher = CONDITION.matcher(lines.get(i));
      if (matcher.matches() && isAboutDialect(matcher.group(1))) {
        List<String> names =
            NAME.matcher(matcher.group(1)).results().map(r -> r.group(1)).distinct().toList();
        branches.add(new DialectBranch(names, i + 1, body(lines, i, function.endLine())));
      }
    }
    return List.copyOf(branches);
  }

  private static boolean isAboutDialect(String condition) {
    return NAME.matcher(condition).find()
        && (condition.contains("dialect") || condition.contains(".name"))
        && !condition.contains("!=")
        && !Pattern.compile("\\bnot\\b|\\bor\\b|\\band\\b").matcher(condition).find();
  }

  private static String body(List<String> lines, int condition, int end) {
    int indent = indent(lines.get(condition));
    StringBuilder body = new StringBuilder();
    for (int i = condition + 1; i < Math.min(end, lines.size()); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && indent(line) <= indent) {
        break;
      }
      body.append(line).append('\n');
    }
    return body.toString();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
