package dev.banister.rule;

import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what a catalog says as the Python that a script would have. */
public final class PythonText {
  private static final Pattern TYPE = Pattern.compile("([A-Za-z_ ]+?)\\s*(?:\\((.*)\\))?(\\[\\])?");
  private static final Set<String> OF_POSTGRESQL =
      Set.of("JSONB", "INET", "CIDR", "TSVECTOR", "HSTORE", "CITEXT", "OID", "BIT", "MONEY");
  private static final Set<String> OF_MYSQL =
      Set.of(
          "TINYINT",
          "MEDIUMINT",
          "LONGTEXT",
          "MEDIUMTEXT",
          "TINYTEXT",
          "LONGBLOB",
          "MEDIUMBLOB",
          "YEAR");

  private PythonText() {}

  /** A text literal. */
  public static String of(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        + "\"";
  }

  /** A part of an index: a column's name, or an expression in {@code sa.text}. */
  static String part(String part) {
    return part.matches("\\w+") ? of(part) : "sa.text(" + of(part) + ")";
  }

  /** {@code sa.Column(...)} with all that the catalog says of it. */
  static String column(Column column, Schema schema) {
    StringBuilder text = new StringBuilder("sa.Column(" + of(column.name()));
    text.append(", ").append(type(column.type(), schema));
    if (column.generated() != null) {
      text.append(", sa.Computed(").append(of(column.generated())).append(')');
    }
    if (column.identity() != null) {
      text.append(", sa.Identity(").append(column.identity().equals("a") ? "always=True" : "");
      text.append(')');
    }
    if (column.defaultText() != null) {
      text.append(", server_default=sa.text(").append(of(column.defaultText())).append(')');
    }
    if (!column.nullable()) {
      text.append(", nullable=False");
    }
    if (column.comment() != null) {
      text.append(", comment=").append(of(column.comment()));
    }
    return text.append(')').toString();
  }

  /** The SQLAlchemy type of a spelled one; one that is not known is kept in upper case. */
  static String type(String spelled, Schema schema) {
    String bare = spelled.replace("\"", "");
    if (schema.enums().containsKey(bare)) {
      return "postgresql.ENUM("
          + schema.enums().get(bare).stream().map(PythonText::of).collect(Collectors.joining(", "))
          + ", name="
          + of(bare)
          + ", create_type=False)";
    }
    Matcher matcher = TYPE.matcher(spelled);
    if (!matcher.matches()) {
      return "sa." + spelled;
    }
    if (matcher.group(3) != null) {
      return "postgresql.ARRAY(" + type(spelled.substring(0, spelled.length() - 2), schema) + ")";
    }
    String name = matcher.group(1).toUpperCase(Locale.ROOT);
    return plain(name, matcher.group(2) == null ? "" : matcher.group(2));
  }

  private static String plain(String name, String arguments) {
    return switch (name) {
      case "INTEGER", "INT" -> "sa.Integer()";
      case "BIGINT" -> "sa.BigInteger()";
      case "SMALLINT" -> "sa.SmallInteger()";
      case "VARCHAR", "CHARACTER VARYING" -> "sa.String(" + arguments + ")";
      case "CHAR", "CHARACTER" -> "sa.CHAR(" + arguments + ")";
      case "TEXT" -> "sa.Text()";
      case "BOOLEAN", "BOOL" -> "sa.Boolean()";
      case "DATETIME", "TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE" -> "sa.DateTime()";
      case "TIMESTAMP WITH TIME ZONE" -> "sa.DateTime(timezone=True)";
      case "DATE" -> "sa.Date()";
      case "TIME", "TIME WITHOUT TIME ZONE" -> "sa.Time()";
      case "FLOAT", "REAL" -> "sa.Float()";
      case "DOUBLE PRECISION", "DOUBLE" -> "sa.Double()";
      case "NUMERIC", "DECIMAL" -> "sa.Numeric(" + arguments + ")";
      case "JSON" -> "sa.JSON()";
      case "UUID" -> "sa.Uuid()";
      case "INTERVAL" -> "sa.Interval()";
      case "BLOB", "BYTEA" -> "sa.LargeBinary()";
      case "ENUM" -> "sa.Enum(" + arguments + ")";
      default -> dialect(name) + name.replace(' ', '_') + "(" + arguments + ")";
    };
  }

  private static String dialect(String name) {
    if (OF_POSTGRESQL.contains(name)) {
      return "postgresql.";
    }
    return OF_MYSQL.contains(name) ? "mysql." : "sa.";
  }
}
