package dev.banister.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a catalog.
 *
 * @param type as the dialect spells it, upper case on SQLite: {@code VARCHAR(50)}
 * @param defaultText text of the default, or null
 * @param keyPosition position in the primary key from 1, or 0
 * @param autoincrement SQLite's AUTOINCREMENT, MySQL's AUTO_INCREMENT
 * @param collation null when it is the default one
 * @param generated expression of a generated column, or null
 * @param identity {@code a} (always), {@code d} (by default) on PostgreSQL, or null
 * @param comment null when there is none
 */
public record Column(
    String name,
    String type,
    boolean nullable,
    @Nullable String defaultText,
    int keyPosition,
    boolean autoincrement,
    @Nullable String collation,
    @Nullable String generated,
    @Nullable String identity,
    @Nullable String comment) {

  public static Column of(String name, String type, boolean nullable) {
    return new Column(name, type, nullable, null, 0, false, null, null, null, null);
  }

  public Column withName(String changed) {
    return new Column(
        changed,
        type,
        nullable,
        defaultText,
        keyPosition,
        autoincrement,
        collation,
        generated,
        identity,
        comment);
  }

  public Column withType(String changed) {
    return new Column(
        name,
        changed,
        nullable,
        defaultText,
        keyPosition,
        autoincrement,
        collation,
        generated,
        identity,
        comment);
  }

  public Column withNullable(boolean changed) {
    return new Column(
        name,
        type,
        changed,
        defaultText,
        keyPosition,
        autoincrement,
        collation,
        generated,
        identity,
        comment);
  }

  public Column withDefault(@Nullable String changed) {
    return new Column(
        name,
        type,
        nullable,
        changed,
        keyPosition,
        autoincrement,
        collation,
        generated,
        identity,
        comment);
  }

  public Column withKeyPosition(int changed) {
    return new Column(
        name,
        type,
        nullable,
        defaultText,
        changed,
        autoincrement,
        collation,
        generated,
        identity,
        comment);
  }

  public Column withComment(@Nullable String changed) {
    return new Column(
        name,
        type,
        nullable,
        defaultText,
        keyPosition,
        autoincrement,
        collation,
        generated,
        identity,
        changed);
  }
}
