package dev.banister.rule;

import dev.banister.operation.Operation;
import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlStatement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The SQL of an operation that executes a statement, without comments. */
public final class StatementText {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|--[^\\n]*");
  private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

  private StatementText() {}

  /** Empty for any other operation, and for one that the dialect cannot spell. */
  public static Optional<String> of(Operation operation, Dialect dialect) {
    return operation instanceof Operation.Execute execute
        ? spelled(execute.statement(), dialect)
            .map(text -> COMMENT.matcher(text).replaceAll(" ").strip())
        : Optional.empty();
  }

  private static Optional<String> spelled(SqlStatement statement, Dialect dialect) {
    if (statement instanceof SqlStatement.Raw raw) {
      return Optional.of(raw.text());
    }
    try {
      return Optional.of(Spelling.of(dialect).statement(statement));
    } catch (SpellingException e) {
      // What the dialect has no words for is told where the statement is executed.
      return Optional.empty();
    }
  }

  /** Whether the text has the name as a word, outside of string literals. */
  public static boolean names(String sql, String name) {
    return sql.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
        && hasWord(sql, name);
  }

  private static boolean hasWord(String sql, String name) {
    return Pattern.compile("(?i)(?<![\\w])" + Pattern.quote(name) + "(?![\\w])")
        .matcher(STRING.matcher(sql).replaceAll("''"))
        .find();
  }
}
