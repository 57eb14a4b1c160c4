package dev.banister.replay.batch;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a column that differs from another in what is set. */
final class ColumnCopy {
  private final ColumnDefinition original;
  private String name;
  private ColumnType type;
  private @Nullable Boolean nullable;
  private boolean primaryKey;
  private @Nullable SqlExpression serverDefault;
  private ColumnDefinition.@Nullable Computed computed;
  private String autoincrement;
  private List<ConstraintDefinition> items;

  private ColumnCopy(ColumnDefinition original) {
    this.original = original;
    this.name = original.name();
    this.type = original.type();
    this.nullable = original.nullable();
    this.primaryKey = original.primaryKey();
    this.serverDefault = original.serverDefault();
    this.computed = original.computed();
    this.autoincrement = original.autoincrement();
    this.items = original.items();
  }

  static ColumnCopy of(ColumnDefinition original) {
    return new ColumnCopy(original);
  }

  ColumnCopy name(String changed) {
    this.name = changed;
    return this;
  }

  ColumnCopy type(ColumnType changed) {
    this.type = changed;
    return this;
  }

  ColumnCopy nullable(boolean changed) {
    this.nullable = changed;
    return this;
  }

  ColumnCopy primaryKey(boolean changed) {
    this.primaryKey = changed;
    return this;
  }

  ColumnCopy serverDefault(@Nullable SqlExpression changed) {
    this.serverDefault = changed;
    return this;
  }

  ColumnCopy computed(ColumnDefinition.@Nullable Computed changed) {
    this.computed = changed;
    return this;
  }

  ColumnCopy autoincrement(boolean changed) {
    this.autoincrement = Boolean.toString(changed);
    return this;
  }

  ColumnCopy items(List<ConstraintDefinition> changed) {
    this.items = changed;
    return this;
  }

  ColumnDefinition build() {
    return new ColumnDefinition(
        name,
        type,
        nullable,
        primaryKey,
        serverDefault,
        computed,
        original.identity(),
        original.unique(),
        original.index(),
        original.comment(),
        autoincrement,
        items,
        original.sequence(),
        original.pythonDefault(),
        original.options());
  }
}
