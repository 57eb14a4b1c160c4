package dev.banister.sql;

import dev.banister.value.Value;

/** The type that SQLAlchemy gives to a Python value that stands in an expression. */
final class ValueType {
  private ValueType() {}

  static ColumnType of(Value value) {
    return switch (value) {
      case Value.Bool v -> ColumnType.of("Boolean");
      case Value.Int v -> ColumnType.of("Integer");
      case Value.Real v -> ColumnType.of("Double");
      case Value.Decimal v -> ColumnType.of("Numeric");
      case Value.Text v -> ColumnType.of("String");
      case Value.Bytes v -> ColumnType.of("LargeBinary");
      case Value.Date v -> ColumnType.of("Date");
      case Value.DateTime v -> ColumnType.of("DateTime");
      case Value.Time v -> ColumnType.of("Time");
      case Value.Interval v -> ColumnType.of("Interval");
      case Value.Uuid v -> ColumnType.of("Uuid");
      case Value.Null v -> ColumnType.NULL;
      case Value.Sequence v -> ColumnType.NULL;
      case Value.Mapping v -> ColumnType.NULL;
      case Value.Undetermined v -> ColumnType.NULL;
    };
  }
}
