package dev.banister.rule.correctness;

import dev.banister.operation.Direction;
import dev.banister.project.MigrationScript;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.PythonCall;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds an argument that Alembic takes and silently does nothing with. */
public final class IgnoredArgumentRule implements Rule {
  @Override
  public String code() {
    return "BN210";
  }

  @Override
  public String id() {
    return "argument-ignored";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  private static final Set<String> ALTER_COLUMN =
      Set.of(
          "table_name",
          "column_name",
          "nullable",
          "comment",
          "server_default",
          "new_column_name",
          "type_",
          "existing_type",
          "existing_server_default",
          "existing_nullable",
          "existing_comment",
          "existing_autoincrement",
          "autoincrement",
          "schema",
          "insert_before",
          "insert_after");
  private static final Set<String> DROP_COLUMN =
      Set.of(
          "table_name",
          "column_name",
          "schema",
          "if_exists",
          "existing_type",
          "existing_nullable",
          "existing_server_default");
  private static final Pattern DIALECT =
      Pattern.compile("(?:postgresql|mysql|mariadb|mssql|oracle|sqlite)_\\w+");
  private static final Pattern NO_DIALECT =
      Pattern.compile("(?:postgres|pgsql|pg|psql|postgre|sqlite3)_(\\w+)");

  @Override
  public List<Finding> check(RuleContext context) {
    String source = context.script().text();
    if (!source.contains("alter_column")
        && !source.contains("drop_column")
        && !NO_DIALECT.matcher(source).find()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (PythonCall call :
        PythonCall.in(
            source,
            "alter_column|drop_column|create_index|drop_index|create_\\w+_constraint|create_foreign_key|create_table")) {
      call.keywords().stream()
          .filter(keyword -> isIgnored(call.function(), keyword))
          .forEach(keyword -> findings.add(finding(context, call, keyword)));
    }
    return findings;
  }

  private static boolean isIgnored(String function, String keyword) {
    return switch (function) {
      case "alter_column" -> !ALTER_COLUMN.contains(keyword) && !DIALECT.matcher(keyword).matches();
      case "drop_column" -> !DROP_COLUMN.contains(keyword) && !DIALECT.matcher(keyword).matches();
      default -> NO_DIALECT.matcher(keyword).matches();
    };
  }

  private Finding finding(RuleContext context, PythonCall call, String keyword) {
    String object =
        Stream.of(call.text(0), call.text(1))
            .flatMap(Optional::stream)
            .reduce((a, b) -> a + "." + b)
            .orElse(call.function());
    return new FindingDraft(
            this,
            context,
            object,
            "op." + call.function() + "() takes " + keyword + "= and does nothing with it.")
        .atLine(direction(context, call.line()), call.line())
        .fromScript()
        .because(
            "Alembic hands unknown arguments on without a word, so the change that was meant"
                + " is not made.")
        .repairedBy(meant(keyword))
        .finding();
  }

  private static @Nullable Direction direction(RuleContext context, int line) {
    MigrationScript.FunctionText down = context.script().downgrade();
    if (down != null && line >= down.line() && line <= down.endLine()) {
      return Direction.DOWNGRADE;
    }
    MigrationScript.FunctionText up = context.script().upgrade();
    return up != null && line >= up.line() && line <= up.endLine() ? Direction.UPGRADE : null;
  }

  private static @Nullable String meant(String keyword) {
    if (ALTER_COLUMN.contains(keyword + "_")) {
      return keyword + "_=...";
    }
    Matcher matcher = NO_DIALECT.matcher(keyword);
    if (matcher.matches()) {
      return (keyword.startsWith("sqlite") ? "sqlite_" : "postgresql_") + matcher.group(1) + "=...";
    }
    return switch (keyword) {
      case "null", "nullabel", "nulable", "is_nullable" -> "nullable=...";
      case "default" -> "server_default=...";
      case "new_name", "name", "new_column" -> "new_column_name=...";
      case "using" -> "postgresql_using=...";
      case "server_defaults", "serverdefault" -> "server_default=...";
      default -> null;
    };
  }
}
