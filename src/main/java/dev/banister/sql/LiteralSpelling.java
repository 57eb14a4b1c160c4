package dev.banister.sql;

import dev.banister.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Values as literals of one dialect, as SQLAlchemy's {@code literal_binds} writes them. */
final class LiteralSpelling implements ValueSink {
  private final Dialect dialect;
  private final GenericTypes names = new GenericTypes(Dialect.SQLITE);

  LiteralSpelling(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String unbound(String name) {
    return "NULL";
  }

  @Override
  public String text(String sql) {
    return sql;
  }

  @Override
  public String place(Value value, ColumnType declared) {
    if (value instanceof Value.Undetermined v) {
      return v.unknown().placeholder();
    }
    if (value instanceof Value.Null) {
      return "NULL";
    }
    ColumnType type = declared.isNull() ? ValueType.of(value) : declared.on(dialect);
    return switch (TypeFamily.of(type)) {
      case STRING -> string(value, type);
      case INTEGER -> integer(value, type);
      case FLOAT, NUMERIC -> number(value, type);
      case BOOLEAN -> bool(value, type);
      case DATE, DATETIME, TIME -> moment(value, type);
      case INTERVAL -> interval(value, type);
      case UUID -> uuid(value, type);
      case BINARY -> binary(value, type);
      case ARRAY -> array(value, type);
      case JSON, OTHER -> throw noRenderer(value, type);
    };
  }

  /** A text in single quotes. */
  String quote(String text) {
    String doubled = text.replace("'", "''");
    return "'" + (isMysql() ? doubled.replace("\\", "\\\\") : doubled) + "'";
  }

  private boolean isMysql() {
    return dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
  }

  private String string(Value value, ColumnType type) {
    if (value instanceof Value.Text v) {
      return quote(v.text());
    }
    throw failed(value, type);
  }

  private String integer(Value value, ColumnType type) {
    return switch (value) {
      case Value.Int v -> v.number().toString();
      case Value.Bool v -> v.bool() ? "1" : "0";
      case Value.Real v -> String.valueOf((long) v.number());
      case Value.Decimal v -> v.number().toBigInteger().toString();
      case Value.Text v when v.text().strip().matches("[+-]?\\d+") -> v.text().strip();
      default -> throw failed(value, type);
    };
  }

  private String number(Value value, ColumnType type) {
    return switch (value) {
      case Value.Int v -> v.number().toString();
      case Value.Real v -> PythonText.real(v.number());
      case Value.Decimal v -> PythonText.decimal(v.number());
      case Value.Bool v -> v.bool() ? "True" : "False";
      case Value.Text v -> v.text();
      default -> throw failed(value, type);
    };
  }

  private String bool(Value value, ColumnType type) {
    return switch (value) {
      case Value.Bool v -> constant(v.bool());
      case Value.Int v when v.number().bitLength() <= 1 && v.number().signum() >= 0 ->
          constant(v.number().signum() > 0);
      default -> throw failed(value, type);
    };
  }

  /** {@code true} or {@code false}. */
  String constant(boolean bool) {
    if (dialect == Dialect.SQLITE) {
      return bool ? "1" : "0";
    }
    return String.valueOf(bool);
  }

  private String moment(Value value, ColumnType type) {
    boolean stored = dialect == Dialect.SQLITE;
    return switch (value) {
      case Value.Date v when TypeFamily.of(type) == TypeFamily.DATE -> quote(v.iso());
      case Value.Date v -> quote(stored ? Temporal.stored(v.iso()) : v.iso());
      case Value.DateTime v when stored && TypeFamily.of(type) == TypeFamily.DATE ->
          quote(v.iso().substring(0, 10));
      case Value.DateTime v -> quote(stored ? Temporal.stored(v.iso()) : Temporal.printed(v.iso()));
      case Value.Time v -> quote(stored ? Temporal.stored(v.iso()) : v.iso());
      default -> throw failed(value, type);
    };
  }

  private String interval(Value value, ColumnType type) {
    if (dialect == Dialect.POSTGRESQL && value instanceof Value.Interval v) {
      return "make_interval(secs=>" + PythonText.real(v.seconds().doubleValue()) + ")";
    }
    throw failed(value, type);
  }

  private String uuid(Value value, ColumnType type) {
    boolean isNative = type.flag("native_uuid", true) && dialect == Dialect.POSTGRESQL;
    return switch (value) {
      case Value.Uuid v -> quote(isNative ? v.text() : v.text().replace("-", ""));
      case Value.Text v when isNative -> quote(v.text());
      case Value.Text v when !type.flag("as_uuid", true) -> quote(v.text().replace("-", ""));
      default -> throw failed(value, type);
    };
  }

  private String binary(Value value, ColumnType type) {
    if (!(value instanceof Value.Bytes v)) {
      throw failed(value, type);
    }
    try {
      return quote(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(v.bytes())).toString());
    } catch (CharacterCodingException e) {
      throw failed(value, type);
    }
  }

  private String array(Value value, ColumnType type) {
    if (!(value instanceof Value.Sequence v)) {
      throw noRenderer(value, type);
    }
    ColumnType item = type.elements().isEmpty() ? ColumnType.NULL : type.elements().getFirst();
    return (dialect == Dialect.POSTGRESQL ? "ARRAY[" : "[")
        + v.items().stream().map(i -> place(i, item)).collect(Collectors.joining(", "))
        + "]";
  }

  private SpellingException failed(Value value, ColumnType type) {
    return SpellingException.compile(
        "Could not render literal value \"%s\" with datatype %s; see"
            .concat(" parent stack trace for more detail.")
            .formatted(PythonText.repr(value), name(type)));
  }

  private SpellingException noRenderer(Value value, ColumnType type) {
    return SpellingException.compile(
        "No literal value renderer is available for literal value \"%s\" with datatype %s"
            .formatted(PythonText.repr(value), name(type)));
  }

  /** A type as SQLAlchemy prints it in messages. */
  String name(ColumnType type) {
    try {
      return type.isNull() ? "NULL" : names.spell(type);
    } catch (SpellingException e) {
      return type.name();
    }
  }
}
