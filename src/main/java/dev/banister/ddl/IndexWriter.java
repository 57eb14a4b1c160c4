package dev.banister.ddl;

import dev.banister.operation.Operation;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import java.util.HashSet;
import java.util.Set;

/** Creates and drops indexes. */
final class IndexWriter {
  /** What Alembic calls the table of an index that is dropped without one. */
  private static final String NO_TABLE = "no_table";

  private final DdlParts parts;

  IndexWriter(DdlParts parts) {
    this.parts = parts;
  }

  void write(Operation.CreateIndex operation, Script script) {
    rejectDuplicates(operation);
    script.add(
        parts.indexes().create(operation.index(), operation.table(), operation.ifNotExists()));
  }

  private static void rejectDuplicates(Operation.CreateIndex operation) {
    Set<String> seen = new HashSet<>();
    for (SqlExpression part : operation.index().parts()) {
      if (part instanceof SqlExpression.ColumnReference column && !seen.add(column.name())) {
        throw new SpellingException(
            "sqlalchemy.exc.DuplicateColumnError",
            "A column with name '%s' is already present in table '%s'. Specify"
                .concat(
                    " replace_existing=True to Table.append_column() or Table.insert_column() to")
                .concat(" replace an existing column.")
                .formatted(column.name(), operation.table().name()));
      }
    }
  }

  void write(Operation.DropIndex operation, Script script) {
    TableName named = operation.table();
    String schema =
        operation.schema() != null || named == null ? operation.schema() : named.schema();
    TableName table = new TableName(schema, named == null ? NO_TABLE : named.name());
    script.add(
        parts
            .indexes()
            .drop(
                operation.name(),
                table,
                operation.ifExists(),
                new OptionValues(operation.options())));
  }
}
