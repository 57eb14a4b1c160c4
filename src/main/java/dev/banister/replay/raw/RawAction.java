package dev.banister.replay.raw;

import dev.banister.schema.Index;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one SQL statement does to a schema.
 *
 * <p>Names of tables are keys of a schema's tables: {@code schema.name} outside the default one.
 */
public sealed interface RawAction {

  /** Rows change, or nothing does: INSERT, SELECT, PRAGMA, SET, GRANT. */
  record Nothing() implements RawAction {}

  /**
   * An effect that cannot be told.
   *
   * @param objects names that the statement mentions; empty: anything may change
   */
  record Unclear(List<String> objects, String reason) implements RawAction {
    public Unclear {
      objects = List.copyOf(objects);
    }
  }

  /**
   * A block of procedural code.
   *
   * @param possible what its statements would do, if they run
   * @param mentioned every word in it, those in strings too
   */
  record Block(List<RawAction> possible, List<String> mentioned) implements RawAction {
    public Block {
      possible = List.copyOf(possible);
      mentioned = List.copyOf(mentioned);
    }
  }

  /**
   * A new table.
   *
   * @param text the statement
   * @param listed false when the columns come from a query or another table
   */
  record CreateTable(String table, boolean ifNotExists, String text, boolean listed)
      implements RawAction {}

  record DropTable(String table, boolean ifExists, boolean cascade) implements RawAction {}

  record RenameTable(String table, String newName) implements RawAction {}

  /** {@code item} is the column's text as in CREATE TABLE. */
  record AddColumn(String table, String item, boolean ifNotExists) implements RawAction {}

  record DropColumn(String table, String column, boolean ifExists, boolean cascade)
      implements RawAction {}

  record RenameColumn(String table, String column, String newName) implements RawAction {}

  record SetType(String table, String column, String type) implements RawAction {}

  record SetNullable(String table, String column, boolean nullable) implements RawAction {}

  /** {@code text} null for DROP DEFAULT. */
  record SetDefault(String table, String column, @Nullable String text) implements RawAction {}

  /** {@code kind} is {@code a} (always), {@code d} (by default), or null for DROP IDENTITY. */
  record SetIdentity(String table, String column, @Nullable String kind) implements RawAction {}

  /** MySQL's MODIFY and CHANGE: the column's whole new text. */
  record ReplaceColumn(String table, String column, String item) implements RawAction {}

  /** {@code item} is the constraint's text as in CREATE TABLE. */
  record AddConstraint(String table, String item) implements RawAction {}

  record DropConstraint(String table, String name, boolean ifExists, boolean cascade)
      implements RawAction {}

  record DropPrimaryKey(String table) implements RawAction {}

  record RenameConstraint(String table, String name, String newName) implements RawAction {}

  /** {@code index} has an empty name when the statement gives none. */
  record CreateIndex(String table, Index index, boolean ifNotExists) implements RawAction {}

  /** {@code table} is null where the statement doesn't name it. */
  record DropIndex(@Nullable String table, String name, boolean ifExists) implements RawAction {}

  record RenameIndex(@Nullable String table, String name, String newName) implements RawAction {}

  record CreateView(String name, boolean replace, String text) implements RawAction {}

  record DropView(String name, boolean ifExists) implements RawAction {}

  record RenameView(String name, String newName) implements RawAction {}

  record CreateTrigger(String name, String table, boolean replace, String text)
      implements RawAction {}

  /** {@code table} is null where the statement doesn't name it. */
  record DropTrigger(String name, @Nullable String table, boolean ifExists) implements RawAction {}

  record CreateEnum(String name, List<String> labels) implements RawAction {
    public CreateEnum {
      labels = List.copyOf(labels);
    }
  }

  /** Adds a label, at the end unless {@code beside} names another. */
  record AddLabel(
      String type, String label, @Nullable String beside, boolean before, boolean ifNotExists)
      implements RawAction {}

  record RenameLabel(String type, String label, String newLabel) implements RawAction {}

  record RenameType(String type, String newName) implements RawAction {}

  record DropType(String type, boolean ifExists) implements RawAction {}

  record CreateSequence(String name, boolean ifNotExists, String text) implements RawAction {}

  record DropSequence(String name, boolean ifExists) implements RawAction {}

  record RenameSequence(String name, String newName) implements RawAction {}

  /** {@code name} without the arguments. */
  record CreateFunction(String name, boolean replace, String text) implements RawAction {}

  record DropFunction(String name, boolean ifExists) implements RawAction {}

  /** {@code column} is null for a table's comment, {@code text} for none. */
  record SetComment(String table, @Nullable String column, @Nullable String text)
      implements RawAction {}
}
