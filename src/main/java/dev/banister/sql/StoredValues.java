package dev.banister.sql;

import dev.banister.value.Value;
import java.util.Locale;

/** Values as SQLAlchemy hands them to the driver of one dialect. */
final class StoredValues {
  private final Dialect dialect;

  StoredValues(Dialect dialect) {
    this.dialect = dialect;
  }

  Value of(Value value, ColumnType type) {
    return switch (value) {
      case Value.Null v -> none(type);
      case Value.Mapping v -> Value.of(JsonText.of(v));
      case Value.Sequence v ->
          TypeFamily.of(type) == TypeFamily.JSON ? Value.of(JsonText.of(v)) : v;
      case Value.Uuid v -> uuid(v, type);
      case Value.Bool v -> dialect == Dialect.SQLITE ? Value.of(v.bool() ? 1 : 0) : v;
      case Value.Date v -> dialect == Dialect.SQLITE ? date(v, type) : v;
      case Value.DateTime v -> dialect == Dialect.SQLITE ? dateTime(v, type) : v;
      case Value.Time v -> dialect == Dialect.SQLITE ? Value.of(Temporal.stored(v.iso())) : v;
      case Value.Decimal v ->
          dialect == Dialect.SQLITE ? new Value.Real(v.number().doubleValue()) : v;
      case Value.Int v -> json(v, type);
      case Value.Real v -> json(v, type);
      case Value.Text v -> json(v, type);
      case Value.Bytes v -> v;
      case Value.Interval v -> v;
      case Value.Undetermined v -> v;
    };
  }

  /** None is JSON's null in a JSON column, unless the type is told otherwise. */
  private static Value none(ColumnType type) {
    boolean json = TypeFamily.of(type) == TypeFamily.JSON && !type.flag("none_as_null", false);
    return json ? Value.of("null") : Value.NULL;
  }

  private static Value json(Value value, ColumnType type) {
    return TypeFamily.of(type) == TypeFamily.JSON ? Value.of(JsonText.of(value)) : value;
  }

  private Value uuid(Value.Uuid uuid, ColumnType type) {
    boolean isNative =
        dialect == Dialect.POSTGRESQL
            || dialect == Dialect.MARIADB && type.flag("native_uuid", true);
    return isNative ? uuid : Value.of(uuid.text().replace("-", "").toLowerCase(Locale.ROOT));
  }

  private static Value date(Value.Date date, ColumnType type) {
    boolean withTime = TypeFamily.of(type) == TypeFamily.DATETIME;
    return Value.of(withTime ? Temporal.stored(date.iso()) : date.iso());
  }

  private static Value dateTime(Value.DateTime moment, ColumnType type) {
    boolean dateOnly = TypeFamily.of(type) == TypeFamily.DATE;
    return Value.of(dateOnly ? moment.iso().substring(0, 10) : Temporal.stored(moment.iso()));
  }
}
