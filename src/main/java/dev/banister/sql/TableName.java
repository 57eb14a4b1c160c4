package dev.banister.sql;

import org.jspecify.annotations.Nullable;

/** A table (or another object of a schema) by name; an empty schema is none. */
public record TableName(@Nullable String schema, String name) {
  public TableName {
    schema = schema == null || schema.isEmpty() ? null : schema;
  }

  public static TableName of(String name) {
    return new TableName(null, name);
  }

  /** {@code name}, or {@code schema.name}. */
  @Override
  public String toString() {
    return schema == null ? name : schema + "." + name;
  }
}
