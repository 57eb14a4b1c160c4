package dev.banister.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of a catalog.
 *
 * @param columns in order
 * @param primaryKey null when there is none
 * @param options what follows the closing bracket: {@code without rowid}, engine, …; empty when
 *     nothing
 * @param comment null when there is none
 * @param assumed true when no migration creates it and it is known only from what later scripts say
 * @param created the CREATE statement as the catalog keeps it (SQLite), or null
 */
public record Table(
    String name,
    List<Column> columns,
    @Nullable PrimaryKey primaryKey,
    List<UniqueConstraint> uniques,
    List<CheckConstraint> checks,
    List<ForeignKey> foreignKeys,
    Map<String, Index> indexes,
    String options,
    @Nullable String comment,
    boolean assumed,
    @Nullable String created) {

  public Table {
    columns = List.copyOf(columns);
    uniques = List.copyOf(uniques);
    checks = List.copyOf(checks);
    foreignKeys = List.copyOf(foreignKeys);
    indexes = Collections.unmodifiableMap(new LinkedHashMap<>(indexes));
  }

  public static Table named(String name) {
    return new Table(
        name, List.of(), null, List.of(), List.of(), List.of(), Map.of(), "", null, false, null);
  }

  public Optional<Column> column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }

  public Table withName(String newName) {
    return new Table(
        newName,
        columns,
        primaryKey,
        uniques,
        checks,
        foreignKeys,
        indexes,
        options,
        comment,
        assumed,
        created);
  }

  public Table withColumns(List<Column> changed) {
    return new Table(
        name,
        changed,
        primaryKey,
        uniques,
        checks,
        foreignKeys,
        indexes,
        options,
        comment,
        assumed,
        created);
  }

  public Table withPrimaryKey(@Nullable PrimaryKey changed) {
    return new Table(
        name,
        columns,
        changed,
        uniques,
        checks,
        foreignKeys,
        indexes,
        options,
        comment,
        assumed,
        created);
  }

  public Table withUniques(List<UniqueConstraint> changed) {
    return new Table(
        name,
        columns,
        primaryKey,
        changed,
        checks,
        foreignKeys,
        indexes,
        options,
        comment,
        assumed,
        created);
  }

  public Table withChecks(List<CheckConstraint> changed) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        changed,
        foreignKeys,
        indexes,
        options,
        comment,
        assumed,
        created);
  }

  public Table withForeignKeys(List<ForeignKey> changed) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        checks,
        changed,
        indexes,
        options,
        comment,
        assumed,
        created);
  }

  public Table withIndexes(Map<String, Index> changed) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        checks,
        foreignKeys,
        changed,
        options,
        comment,
        assumed,
        created);
  }

  public Table withOptions(String changed) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        checks,
        foreignKeys,
        indexes,
        changed,
        comment,
        assumed,
        created);
  }

  public Table withComment(@Nullable String changed) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        checks,
        foreignKeys,
        indexes,
        options,
        changed,
        assumed,
        created);
  }

  public Table withAssumed(boolean changed) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        checks,
        foreignKeys,
        indexes,
        options,
        comment,
        changed,
        created);
  }

  public Table withCreated(@Nullable String changed) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        checks,
        foreignKeys,
        indexes,
        options,
        comment,
        assumed,
        changed);
  }
}
