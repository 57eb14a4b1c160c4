package dev.banister.schema;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a schema differs from another.
 *
 * @param table the table it belongs to, or null for a view, trigger, type, sequence or function
 * @param kind of the object
 * @param name of the object, e.g. the column; for an unnamed constraint its columns in brackets
 * @param attribute {@code nullable}, {@code default}, {@code type}…, or null when the whole object
 *     is gone or new
 * @param before null when the object is new
 * @param after null when the object is gone
 */
public record SchemaDifference(
    @Nullable String table,
    Kind kind,
    String name,
    @Nullable String attribute,
    @Nullable String before,
    @Nullable String after) {

  /** A kind of object in a catalog. */
  public enum Kind {
    TABLE("table"),
    COLUMN("column"),
    PRIMARY_KEY("primary key"),
    UNIQUE("unique constraint"),
    CHECK("check"),
    FOREIGN_KEY("foreign key"),
    INDEX("index"),
    VIEW("view"),
    TRIGGER("trigger"),
    ENUM("enum type"),
    SEQUENCE("sequence"),
    FUNCTION("function"),
    OTHER("object");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word for a reader. */
    public String word() {
      return word;
    }
  }

  /** {@code table user / column email}, as the JSON and the report name it. */
  public String object() {
    if (kind == Kind.TABLE) {
      return "table " + name;
    }
    return (table == null ? "" : "table " + table + " / ") + kind.word() + " " + name;
  }
}
