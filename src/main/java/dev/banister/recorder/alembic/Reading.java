package dev.banister.recorder.alembic;

import dev.banister.sql.SqlStatement;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells statements that only read from those that change something. */
final class Reading {
  private static final Pattern LEAD =
      Pattern.compile("^(?:\\s+|\\(|--[^\\n]*\\n|/\\*.*?\\*/)*", Pattern.DOTALL);
  private static final Pattern CHANGING_WORD =
      Pattern.compile("\\b(insert|update|delete|merge)\\b");
  private static final Pattern CHANGING_CALL =
      Pattern.compile("\\b(setval|nextval|set_config|pg_advisory\\w*|create_hypertable)\\s*\\(");
  private static final Set<String> READERS =
      Set.of("select", "show", "explain", "describe", "desc", "values", "table");

  /** Whether a statement changes neither rows nor the catalog nor the connection. */
  static boolean only(SqlStatement statement) {
    return switch (statement) {
      case SqlStatement.Raw raw -> reads(raw.text());
      case SqlStatement.Select ignored -> true;
      case SqlStatement.Compound ignored -> true;
      case SqlStatement.With with ->
          only(with.body()) && with.tables().stream().allMatch(t -> only(t.select()));
      case SqlStatement.Worded worded -> only(worded.statement());
      case SqlStatement.Insert ignored -> false;
      case SqlStatement.Upsert ignored -> false;
      case SqlStatement.Update ignored -> false;
      case SqlStatement.Delete ignored -> false;
      case SqlStatement.Returning ignored -> false;
    };
  }

  private static boolean reads(String sql) {
    String text = LEAD.matcher(sql).replaceFirst("").toLowerCase(Locale.ROOT);
    String first = text.split("\\W", 2)[0];
    return switch (first) {
      case "with" -> !CHANGING_WORD.matcher(text).find();
      case "pragma" -> !text.contains("=");
      default -> READERS.contains(first) && !CHANGING_CALL.matcher(text).find();
    };
  }

  private Reading() {}
}
