package dev.banister.ddl;

import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import dev.banister.sql.SqlExpression;
import org.jspecify.annotations.Nullable;

/** What MySQL and MariaDB say of an index beyond its name: prefix, lengths, method, parser. */
final class MysqlIndex {
  private final Spelling spelling;
  private final OptionValues options;

  MysqlIndex(Spelling spelling, OptionValues options) {
    this.spelling = spelling;
    this.options = options;
  }

  /** {@code FULLTEXT } and its like. */
  String prefix() {
    String prefix = options.text(spelling.dialect().id() + "_prefix");
    return prefix == null ? "" : prefix + " ";
  }

  /** One part, with the length of it that is indexed. */
  String part(SqlExpression part) {
    return text(part) + length(part);
  }

  /** What follows the parts. */
  String end() {
    String parser = fallback("_with_parser");
    String using = fallback("_using");
    return (parser == null ? "" : " WITH PARSER " + parser)
        + (using == null ? "" : " USING " + spelling.identifier(using));
  }

  /** MariaDB still reads these two under MySQL's name. */
  private @Nullable String fallback(String suffix) {
    String own = options.text(spelling.dialect().id() + suffix);
    return own == null && spelling.dialect() == Dialect.MARIADB
        ? options.text("mysql" + suffix)
        : own;
  }

  private String text(SqlExpression part) {
    String text = spelling.expression(part);
    return switch (part) {
      case SqlExpression.Function f -> "(" + text + ")";
      case SqlExpression.Operation o when !isDirection(o.operator()) -> "(" + text + ")";
      default -> text;
    };
  }

  private static boolean isDirection(String operator) {
    return operator.equals("desc") || operator.equals("asc");
  }

  private String length(SqlExpression part) {
    String key = spelling.dialect().id() + "_length";
    String single = options.text(key);
    if (single != null) {
      return "(" + single + ")";
    }
    String column = part instanceof SqlExpression.ColumnReference c ? c.name() : "";
    String length = options.mapping(key).get(column);
    return length == null ? "" : "(" + length + ")";
  }
}
