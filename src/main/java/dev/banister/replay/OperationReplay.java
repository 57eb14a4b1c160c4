package dev.banister.replay;

import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.replay.catalog.DeclaredTables;
import dev.banister.replay.raw.RawReader;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies an operation to a schema as the database would, without one.
 *
 * <p>An operation that hangs on something unknown is applied where it can be, since it may have
 * happened, and its objects are not followed from there on. One that a database would refuse leaves
 * what was done before the refusal: all of it on SQLite and MySQL, nothing on PostgreSQL.
 */
public final class OperationReplay {
  private final Dialect dialect;
  private final NamingConvention convention;
  private final Spelling spelling;
  private final DeclaredTables declaring;
  private final RawReader reader;
  private final OperationObjects objects;
  private final Set<String> typesOfTables = new HashSet<>();

  public OperationReplay(Dialect dialect, NamingConvention convention) {
    this.dialect = dialect;
    this.convention = convention;
    this.spelling = Spelling.of(dialect);
    this.declaring = new DeclaredTables(spelling, convention);
    this.reader = new RawReader(dialect);
    this.objects = new OperationObjects(dialect);
  }

  /** Forgets what the operations so far have to do with those that follow. */
  public void beginRun() {
    typesOfTables.clear();
  }

  public Effect apply(Schema before, RecordedOperation recorded) {
    Draft draft = new Draft(before, dialect, typesOfTables);
    if (objects.areUnknown(recorded.operation())) {
      draft.unclear(
          objects.possible(recorded.operation(), before),
          "the name of what it changes is not known");
      return effect(before, draft, recorded, null);
    }
    String refusal = attempt(draft, recorded);
    List<String> touched = objects.of(recorded.operation());
    if (hangsOnUnknown(recorded) && !touched.isEmpty()) {
      List<String> changed = changedParts(before, draft.schema(), recorded);
      draft.unclear(changed.isEmpty() ? touched : changed, whyUncertain(recorded));
    }
    return effect(before, draft, recorded, refusal);
  }

  /** What a conditional operation on a table may have changed is all that is uncertain of it. */
  private List<String> changedParts(Schema before, Schema after, RecordedOperation recorded) {
    boolean partial =
        recorded.unknowns().isEmpty()
            && switch (recorded.operation()) {
              case Operation.AddColumn o -> true;
              case Operation.DropColumn o -> true;
              case Operation.AlterColumn o -> true;
              case Operation.CreateIndex o -> true;
              case Operation.DropIndex o -> true;
              case Operation.CreateConstraint o -> true;
              case Operation.DropConstraint o -> true;
              case Operation.BatchAlterTable o -> true;
              default -> false;
            };
    return partial && before != after
        ? SchemaDiff.between(before, after, dialect).stream()
            .map(NotFollowed::object)
            .distinct()
            .toList()
        : List.of();
  }

  private @Nullable String attempt(Draft draft, RecordedOperation recorded) {
    Schema before = draft.schema();
    String refusal = null;
    try {
      apply(draft, recorded.operation());
    } catch (RefusedException e) {
      refusal = e.getMessage();
    } catch (SpellingException e) {
      refusal = e.getMessage();
    }
    if (refusal != null && dialect == Dialect.POSTGRESQL) {
      draft.restore(before);
    }
    return refusal != null && hangsOnUnknown(recorded) ? null : refusal;
  }

  private static boolean hangsOnUnknown(RecordedOperation recorded) {
    return !recorded.conditions().isEmpty() || recorded.repeated();
  }

  private static String whyUncertain(RecordedOperation recorded) {
    return recorded.repeated()
        ? "it is issued once for each row of something unknown"
        : "whether it runs " + recorded.conditions().getFirst().explanation();
  }

  private Effect effect(
      Schema before, Draft draft, RecordedOperation recorded, @Nullable String refusal) {
    NotFollowed notFollowed =
        draft.isUnclear()
            ? new NotFollowed(recorded.span(), draft.unclearObjects(), draft.unclearReason())
            : null;
    Schema after = draft.schema();
    return new Effect(
        before,
        after,
        before == after ? List.of() : SchemaDiff.between(before, after, dialect),
        draft.losses(),
        refusal,
        notFollowed);
  }

  private void apply(Draft draft, Operation operation) {
    switch (operation) {
      case Operation.CreateTable o ->
          new TableChanges(draft).create(o.table(), o.ifNotExists(), declaring);
      case Operation.DropTable o ->
          new TableChanges(draft).drop(draft.key(o.table()), o.ifExists(), false);
      case Operation.RenameTable o ->
          new TableChanges(draft).rename(draft.key(o.table()), o.newName());
      case Operation.CreateTableComment o ->
          new TableChanges(draft).comment(draft.key(o.table()), o.comment());
      case Operation.DropTableComment o ->
          new TableChanges(draft).comment(draft.key(o.table()), null);
      case Operation.AddColumn o -> new ColumnChanges(draft).add(o, declaring);
      case Operation.DropColumn o ->
          new ColumnChanges(draft).drop(draft.key(o.table()), o.column(), o.ifExists(), false);
      case Operation.AlterColumn o -> new ColumnAlteration(draft, o, declaring, spelling).apply();
      case Operation.CreateIndex o ->
          new IndexChanges(draft)
              .create(draft.key(o.table()), declaring.index(o.table(), o.index()), o.ifNotExists());
      case Operation.DropIndex o -> dropIndex(draft, o);
      case Operation.CreateConstraint o ->
          new ConstraintChanges(draft).create(o.table(), o.constraint(), declaring);
      case Operation.DropConstraint o ->
          new ConstraintChanges(draft)
              .drop(draft.key(o.table()), new DroppedName(declaring).of(o), o.kind(), o.ifExists());
      case Operation.BatchAlterTable o ->
          new BatchChanges(draft, convention, inner -> apply(draft, inner)).apply(o);
      case Operation.CreateType o -> new TypeChanges(draft).create(o.type(), o.checkFirst());
      case Operation.DropType o -> new TypeChanges(draft).drop(o.type(), o.checkFirst());
      case Operation.CreateSequence o ->
          new RawChanges(draft).createSequence(draft.key(o.sequence()), o.checkFirst(), "");
      case Operation.DropSequence o ->
          new RawChanges(draft).dropSequence(draft.key(o.sequence()), o.checkFirst());
      case Operation.Execute o -> new StatementEffects(draft, reader).apply(o.statement());
      case Operation.BulkInsert o -> {}
      case Operation.BeginAutocommit o -> {}
      case Operation.EndAutocommit o -> {}
      case Operation.EndTransaction o -> {}
      case Operation.PluginOperation o ->
          draft.unclear(
              PluginNames.in(o, draft.schema()), "what " + o.name() + " does is not known");
      case Operation.UndeterminedOperation o -> draft.unclear(List.of(), o.unknown().explanation());
    }
  }

  private void dropIndex(Draft draft, Operation.DropIndex operation) {
    String key = operation.table() == null ? null : draft.key(operation.table());
    String name = new DroppedName(declaring).of(operation);
    if (name == null) {
      throw new RefusedException("The index has no name, so Alembic cannot drop it.");
    }
    new IndexChanges(draft).drop(key, name, operation.ifExists());
  }
}
