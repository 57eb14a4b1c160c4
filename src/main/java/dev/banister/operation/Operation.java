package dev.banister.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a migration script asks Alembic to do, one record a kind, each beside the one that undoes
 * it.
 *
 * <p>The arguments are those of <a
 * href="https://alembic.sqlalchemy.org/en/latest/ops.html">Alembic's operations</a>.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "operation")
public sealed interface Operation {

  record CreateTable(TableDefinition table, boolean ifNotExists) implements Operation {}

  record DropTable(TableName table, boolean ifExists) implements Operation {}

  record RenameTable(TableName table, String newName) implements Operation {}

  record CreateTableComment(
      TableName table, @Nullable String comment, @Nullable String existingComment)
      implements Operation {}

  record DropTableComment(TableName table, @Nullable String existingComment) implements Operation {}

  /**
   * Adds a column.
   *
   * @param insertBefore batch mode only: stand before this column
   * @param options {@code inline_references}, {@code inline_primary_key} where given
   */
  record AddColumn(
      TableName table,
      ColumnDefinition column,
      boolean ifNotExists,
      @Nullable String insertBefore,
      @Nullable String insertAfter,
      Map<String, SqlExpression> options)
      implements Operation {}

  record DropColumn(TableName table, String column, boolean ifExists) implements Operation {}

  /**
   * Alters a column; what is not given stays as it is.
   *
   * @param nullable null when not given
   * @param newName null when not given
   * @param type null when not given
   * @param existing the {@code existing_*} arguments
   * @param autoincrement null when not given
   * @param identity the identity given as {@code server_default}, or null
   * @param options {@code postgresql_using} and other dialect arguments
   */
  record AlterColumn(
      TableName table,
      String column,
      @Nullable Boolean nullable,
      Setting<SqlExpression> serverDefault,
      @Nullable String newName,
      @Nullable ColumnType type,
      Setting<String> comment,
      @Nullable Boolean autoincrement,
      ColumnDefinition.@Nullable Identity identity,
      ColumnDefinition.@Nullable Computed computed,
      Existing existing,
      @Nullable String insertBefore,
      @Nullable String insertAfter,
      Map<String, SqlExpression> options)
      implements Operation {}

  /**
   * What a script says that a column is like before it is altered or dropped.
   *
   * @param unknownNullable set in place of {@code nullable} when the script asks the database
   */
  record Existing(
      @Nullable ColumnType type,
      @Nullable Boolean nullable,
      @Nullable Unknown unknownNullable,
      Setting<SqlExpression> serverDefault,
      @Nullable String comment,
      @Nullable Boolean autoincrement,
      ColumnDefinition.@Nullable Identity identity,
      ColumnDefinition.@Nullable Computed computed) {
    public static final Existing NOTHING =
        new Existing(null, null, null, Setting.absent(), null, null, null, null);
  }

  record CreateIndex(TableName table, IndexDefinition index, boolean ifNotExists)
      implements Operation {}

  /** Drops an index; {@code table} is null when the script doesn't name it. */
  record DropIndex(
      @Nullable Name name,
      @Nullable TableName table,
      @Nullable String schema,
      boolean ifExists,
      Map<String, SqlExpression> options)
      implements Operation {}

  /** Any of {@code create_primary_key, create_unique_constraint, create_foreign_key, …}. */
  record CreateConstraint(TableName table, ConstraintDefinition constraint) implements Operation {}

  /** Drops a constraint; {@code kind} is Alembic's {@code type_} or null. */
  record DropConstraint(
      TableName table, @Nullable Name name, @Nullable String kind, boolean ifExists)
      implements Operation {}

  /** {@code op.execute}, {@code connection.execute} of something that changes, {@code DDL}. */
  record Execute(SqlStatement statement) implements Operation {}

  /**
   * {@code op.bulk_insert}.
   *
   * @param columnTypes types of the table's columns by name, as the script declares them
   * @param rows each row's values by column, in the order of the row's keys
   */
  record BulkInsert(
      TableName table,
      Map<String, ColumnType> columnTypes,
      List<Map<String, SqlExpression>> rows,
      boolean multiinsert)
      implements Operation {
    public BulkInsert {
      columnTypes = Collections.unmodifiableMap(new LinkedHashMap<>(columnTypes));
      rows =
          rows.stream().map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row))).toList();
    }
  }

  /**
   * A {@code with op.batch_alter_table(…)} block with what it collects, each at its own line.
   *
   * @param recreate {@code auto}, {@code always} or {@code never}
   * @param copyFrom the table given instead of reflection, or null
   * @param namingConvention by kind of constraint
   */
  record BatchAlterTable(
      TableName table,
      String recreate,
      @Nullable TableDefinition copyFrom,
      List<ConstraintDefinition> tableArgs,
      Map<String, SqlExpression> tableKwargs,
      List<ColumnDefinition> reflectArgs,
      Map<String, Value> reflectKwargs,
      Map<String, String> namingConvention,
      List<List<String>> partialReordering,
      List<RecordedOperation> operations)
      implements Operation {
    public BatchAlterTable {
      operations = List.copyOf(operations);
    }
  }

  /** {@code Enum.create(bind)} or a domain's; {@code checkFirst} asks whether it exists. */
  record CreateType(ColumnType type, boolean checkFirst) implements Operation {}

  record DropType(ColumnType type, boolean checkFirst) implements Operation {}

  record CreateSequence(TableName sequence, Map<String, Value> options, boolean checkFirst)
      implements Operation {}

  record DropSequence(TableName sequence, boolean checkFirst) implements Operation {}

  /** The begin of {@code with op.get_context().autocommit_block()}. */
  record BeginAutocommit() implements Operation {}

  record EndAutocommit() implements Operation {}

  /** {@code connection.commit()}, {@code session.rollback()} and their like. */
  record EndTransaction(boolean commit) implements Operation {}

  /** An operation that a plug-in registers, such as {@code op.sync_enum_values}. */
  record PluginOperation(String name, Map<String, Value> arguments) implements Operation {}

  /** An operation whose effect cannot be known: its arguments or the call itself are unknown. */
  record UndeterminedOperation(String name, Unknown unknown) implements Operation {}
}
