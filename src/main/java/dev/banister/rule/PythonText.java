package dev.banister.rule;

import dev.banister.schema.Column;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what a catalog says as the Python that a script would have. */
public final class PythonText {
  private static final Pattern TYPE = Pattern.compile("([A-Z_ ]+?)\\s*(?:\\((.*)\\))?");

  private PythonText() {}

  public static String of(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  /** A part of an index: a column's name, or an expression in {@code sa.text}. */
  public static String part(String part) {
    return part.matches("\\w+") ? of(part) : "sa.text(" + of(part) + ")";
  }

  public static String column(Column column) {
    String text = "sa.Column(" + of(column.name()) + ", " + type(column.type());
    if (column.defaultText() != null) {
      text += ", server_default=sa.text(" + of(column.defaultText()) + ")";
    }
    return text + (column.nullable() ? "" : ", nullable=False") + ")";
  }

  /** The SQLAlchemy type of a spelled one; one that is not known is kept upper case. */
  public static String type(String spelled) {
    Matcher matcher = TYPE.matcher(spelled.toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return "sa." + spelled;
    }
    String arguments = matcher.group(2) == null ? "" : matcher.group(2);
    return switch (matcher.group(1)) {
      case "INTEGER", "INT" -> "sa.Integer()";
      case "BIGINT" -> "sa.BigInteger()";
      case "SMALLINT" -> "sa.SmallInteger()";
      case "VARCHAR", "CHARACTER VARYING" -> "sa.String(" + arguments + ")";
      case "TEXT" -> "sa.Text()";
      case "BOOLEAN", "BOOL" -> "sa.Boolean()";
      case "DATETIME", "TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE" -> "sa.DateTime()";
      case "TIMESTAMP WITH TIME ZONE" -> "sa.DateTime(timezone=True)";
      case "DATE" -> "sa.Date()";
      case "TIME" -> "sa.Time()";
      case "FLOAT" -> "sa.Float()";
      case "NUMERIC" -> "sa.Numeric(" + arguments + ")";
      case "JSON" -> "sa.JSON()";
      case "BLOB", "BYTEA" -> "sa.LargeBinary()";
      default -> "sa." + matcher.group(1).replace(' ', '_') + "(" + arguments + ")";
    };
  }
}
