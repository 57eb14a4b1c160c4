package dev.banister.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what SQLite stores into what SQLAlchemy gives a script for a column with a type: a text
 * becomes a moment, 1 becomes True, JSON becomes a dict.
 *
 * <p>A column whose type the statement doesn't tell stays as it is stored, as with SQLAlchemy.
 */
final class TypedRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern UUID =
      Pattern.compile("(\\w{8})-?(\\w{4})-?(\\w{4})-?(\\w{4})-?(\\w{12})");

  private TypedRows() {}

  static Rows of(SqlStatement statement, Rows rows) {
    if (!(statement instanceof SqlStatement.Select select)
        || select.columns().size() != rows.columns().size()) {
      return rows;
    }
    List<String> types = select.columns().stream().map(c -> type(c).name()).toList();
    List<List<Value>> typed = new ArrayList<>();
    for (List<Value> row : rows.rows()) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        values.add(typed(types.get(i).toUpperCase(Locale.ROOT), row.get(i)));
      }
      typed.add(values);
    }
    return new Rows(rows.columns(), typed, rows.count());
  }

  private static ColumnType type(SqlExpression expression) {
    return switch (expression) {
      case SqlExpression.ColumnReference column -> implemented(column.type());
      case SqlExpression.Cast cast -> implemented(cast.type());
      case SqlExpression.Function function -> implemented(function.type());
      case SqlExpression.Label label -> type(label.operand());
      default -> ColumnType.NULL;
    };
  }

  /** The type that a decorated type stands on; an array's is the array itself. */
  private static ColumnType implemented(ColumnType type) {
    return type.elements().size() == 1 && !type.name().equals("ARRAY")
        ? implemented(type.elements().getFirst())
        : type;
  }

  private static Value typed(String type, Value value) {
    return switch (value) {
      case Value.Int(BigInteger number) when type.equals("BOOLEAN") ->
          Value.of(number.signum() != 0);
      case Value.Int(BigInteger number) when type.equals("NUMERIC") || type.equals("DECIMAL") ->
          new Value.Decimal(new BigDecimal(number));
      case Value.Real(double number) when type.equals("NUMERIC") || type.equals("DECIMAL") ->
          new Value.Decimal(BigDecimal.valueOf(number));
      case Value.Text(String text) -> typed(type, text);
      default -> value;
    };
  }

  private static Value typed(String type, String text) {
    return switch (type) {
      case "DATETIME", "TIMESTAMP" -> new Value.DateTime(text.replace(' ', 'T'));
      case "DATE" -> new Value.Date(text);
      case "TIME" -> new Value.Time(text);
      case "UUID" -> uuid(text);
      case "JSON", "JSONB" -> json(text);
      default -> Value.of(text);
    };
  }

  private static Value uuid(String text) {
    Matcher matcher = UUID.matcher(text);
    return matcher.matches()
        ? new Value.Uuid(matcher.replaceAll("$1-$2-$3-$4-$5"))
        : Value.of(text);
  }

  /** A text that is no JSON stays text; the script meets it as it is. */
  private static Value json(String text) {
    try {
      return value(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Value.of(text);
    }
  }

  private static Value value(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> Value.of(node.textValue());
      case BOOLEAN -> Value.of(node.booleanValue());
      case NUMBER ->
          node.isIntegralNumber()
              ? new Value.Int(node.bigIntegerValue())
              : new Value.Real(node.doubleValue());
      case ARRAY -> new Value.Sequence(node.valueStream().map(TypedRows::value).toList());
      case OBJECT -> new Value.Mapping(node.propertyStream().map(TypedRows::entry).toList());
      case NULL, MISSING, BINARY, POJO -> Value.NULL;
    };
  }

  private static Value.Entry entry(Map.Entry<String, JsonNode> property) {
    return new Value.Entry(Value.of(property.getKey()), value(property.getValue()));
  }
}
