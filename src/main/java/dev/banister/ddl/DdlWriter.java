package dev.banister.ddl;

import dev.banister.operation.Operation;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.SpellingException;

/**
 * Writes operations as the statements that Alembic would give out.
 *
 * <p>A writer stands for one Alembic context, that is for one direction of one revision: it
 * remembers which PostgreSQL types it has created. Not safe for use by several threads.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/ops.html">Alembic's operations</a>
 */
public final class DdlWriter {
  private final DdlParts parts;
  private final NamingConvention convention;
  private final BatchRecreate recreate;
  private final boolean live;
  private final TypeWriter types;

  private DdlWriter(
      Dialect dialect, NamingConvention convention, BatchRecreate recreate, boolean live) {
    this.parts = DdlParts.of(dialect, convention);
    this.convention = convention;
    this.recreate = recreate;
    this.live = live;
    this.types = new TypeWriter(parts, live);
  }

  /** A writer of what {@code --sql} prints: values as literals, nothing asked of a database. */
  public static DdlWriter offline(
      Dialect dialect, NamingConvention convention, BatchRecreate recreate) {
    return new DdlWriter(dialect, convention, recreate, false);
  }

  /** A writer of what goes to a database: values as parameters, the schema asked where due. */
  public static DdlWriter live(
      Dialect dialect, NamingConvention convention, BatchRecreate recreate) {
    return new DdlWriter(dialect, convention, recreate, true);
  }

  /**
   * The statements of an operation, up to where Alembic would refuse it.
   *
   * @param schema the catalog before the operation; a batch block and {@code checkfirst} read it
   */
  public Ddl statements(Operation operation, Schema schema) {
    Script script = new Script();
    try {
      write(operation, schema, script);
    } catch (SpellingException e) {
      script.refuse(e);
    }
    return script.ddl();
  }

  private void write(Operation operation, Schema schema, Script script) {
    TableWriter tables = new TableWriter(parts, types);
    ColumnWriter columns = new ColumnWriter(parts);
    ConstraintWriter constraints = new ConstraintWriter(parts);
    IndexWriter indexes = new IndexWriter(parts);
    SequenceWriter sequences = new SequenceWriter(parts, live);
    DataWriter data = new DataWriter(parts, live);
    switch (operation) {
      case Operation.CreateTable o -> tables.write(o, script);
      case Operation.DropTable o -> tables.write(o, script);
      case Operation.RenameTable o -> tables.write(o, script);
      case Operation.CreateTableComment o -> tables.write(o, script);
      case Operation.DropTableComment o -> tables.write(o, script);
      case Operation.AddColumn o -> columns.write(o, script);
      case Operation.DropColumn o -> columns.write(o, script);
      case Operation.AlterColumn o -> new AlterColumnWriter(parts).write(o, script);
      case Operation.CreateIndex o -> indexes.write(o, script);
      case Operation.DropIndex o -> indexes.write(o, script);
      case Operation.CreateConstraint o -> constraints.write(o, script);
      case Operation.DropConstraint o -> constraints.write(o, script);
      case Operation.Execute o -> data.write(o, script);
      case Operation.BulkInsert o -> data.write(o, script);
      case Operation.BatchAlterTable o -> batch(o, schema, script);
      case Operation.CreateType o -> types.write(o, schema, script);
      case Operation.DropType o -> types.write(o, schema, script);
      case Operation.CreateSequence o -> sequences.write(o, schema, script);
      case Operation.DropSequence o -> sequences.write(o, schema, script);
      case Operation.BeginAutocommit o -> transaction("COMMIT", script);
      case Operation.EndAutocommit o -> transaction("BEGIN", script);
      case Operation.EndTransaction o -> {}
      case Operation.PluginOperation o -> throw notKnown("Operation " + o.name() + " of a plug-in");
      case Operation.UndeterminedOperation o ->
          throw notKnown(o.name() + ": " + o.unknown().explanation());
    }
  }

  private void batch(Operation.BatchAlterTable block, Schema schema, Script script) {
    new BatchWriter(parts.dialect(), batch -> recreate.recreate(batch, schema, convention))
        .write(block, script, operation -> statements(operation, schema));
  }

  /** Offline PostgreSQL shows where an autocommit block ends a transaction and begins a new one. */
  private void transaction(String statement, Script script) {
    if (!live && parts.dialect() == Dialect.POSTGRESQL) {
      script.add(statement);
    }
  }

  private static SpellingException notKnown(String what) {
    return new SpellingException("NotImplementedError", what);
  }
}
