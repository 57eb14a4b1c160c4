package dev.banister.replay;

import dev.banister.replay.catalog.CreatedText;
import dev.banister.replay.catalog.TableAssembly;
import dev.banister.replay.raw.RawAction;
import dev.banister.schema.Column;
import dev.banister.schema.Index;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Applies what SQL text does to a schema. */
final class RawChanges {
  private final Draft draft;
  private final TableText text;
  private final NamedTexts named;

  RawChanges(Draft draft) {
    this.draft = draft;
    this.text = new TableText(draft.dialect());
    this.named = new NamedTexts(draft);
  }

  void apply(RawAction action) {
    switch (action) {
      case RawAction.Nothing a -> {}
      case RawAction.Unclear a -> unclear(a);
      case RawAction.Block a -> block(a);
      case RawAction.CreateTable a -> createTable(a);
      case RawAction.DropTable a -> dropTable(a);
      case RawAction.RenameTable a -> new TableChanges(draft).rename(a.table(), a.newName());
      case RawAction.AddColumn a -> addColumn(a);
      case RawAction.DropColumn a ->
          new ColumnChanges(draft).drop(a.table(), a.column(), a.ifExists(), a.cascade());
      case RawAction.RenameColumn a ->
          new ColumnRenaming(draft, a.table(), a.column(), a.newName()).apply();
      case RawAction.SetType a -> edit(a.table(), a.column(), c -> c.withType(a.type()));
      case RawAction.SetNullable a ->
          edit(a.table(), a.column(), c -> c.withNullable(a.nullable()));
      case RawAction.SetDefault a -> edit(a.table(), a.column(), c -> c.withDefault(a.text()));
      case RawAction.SetIdentity a -> edit(a.table(), a.column(), c -> identified(c, a.kind()));
      case RawAction.ReplaceColumn a -> replaceColumn(a);
      case RawAction.AddConstraint a -> addConstraint(a);
      case RawAction.DropConstraint a -> dropConstraint(a);
      case RawAction.DropPrimaryKey a -> new ConstraintChanges(draft).dropPrimaryKey(a.table());
      case RawAction.RenameConstraint a -> renameConstraint(a);
      case RawAction.CreateIndex a ->
          new IndexChanges(draft).create(a.table(), withMethod(a.index()), a.ifNotExists());
      case RawAction.DropIndex a -> new IndexChanges(draft).drop(a.table(), a.name(), a.ifExists());
      case RawAction.RenameIndex a ->
          new IndexChanges(draft).rename(a.table(), a.name(), a.newName());
      case RawAction.SetComment a -> comment(a);
      default -> named.apply(action);
    }
  }

  private Index withMethod(Index index) {
    boolean given = !index.method().isEmpty() || draft.dialect() == Dialect.SQLITE;
    return given
        ? index
        : new Index(index.name(), index.parts(), index.unique(), index.where(), "btree");
  }

  /** Only names that the schema knows can be meant; none of them means anything may change. */
  private void unclear(RawAction.Unclear action) {
    List<String> known = action.objects().stream().filter(draft.schema()::knows).toList();
    draft.unclear(known, action.reason());
  }

  /**
   * Does what the block may do where that is possible, and follows none of it. Without a statement
   * that is put together in it, a block changes nothing that it doesn't name.
   */
  private void block(RawAction.Block block) {
    List<String> known =
        new ArrayList<>(block.mentioned().stream().filter(draft.schema()::knows).toList());
    for (RawAction action : block.possible()) {
      StatementObjects.of(action).forEach(known::add);
      Schema before = draft.schema();
      try {
        apply(action);
      } catch (RefusedException e) {
        draft.restore(before);
      }
    }
    if (!known.isEmpty() || block.mentioned().stream().anyMatch("EXECUTE"::equalsIgnoreCase)) {
      draft.unclear(known, "what the block does depends on the database");
    }
  }

  private void createTable(RawAction.CreateTable action) {
    if (draft.has(action.table()) && action.ifNotExists()) {
      return;
    }
    if (!action.listed()) {
      new TableChanges(draft).add(Table.named(action.table()).withAssumed(true));
      draft.unclear(
          List.of(action.table()), "the columns of " + action.table() + " come from a query");
      return;
    }
    new TableChanges(draft).add(text.read(action.table(), action.text()));
  }

  private void dropTable(RawAction.DropTable action) {
    new TableChanges(draft).drop(action.table(), action.ifExists(), action.cascade());
  }

  private void addColumn(RawAction.AddColumn action) {
    ItemReader item = new ItemReader(action.item(), draft.dialect());
    Column column = text.column(action.table(), action.item());
    if (draft.table(action.table()).column(column.name()).isPresent() && action.ifNotExists()) {
      return;
    }
    new ColumnChanges(draft).add(action.table(), column);
    TableAssembly assembly = new TableAssembly(draft.table(action.table()), draft.dialect());
    String created = draft.table(action.table()).created();
    item.belongings(assembly, column.name());
    boolean inline = action.item().toLowerCase(java.util.Locale.ROOT).contains("references");
    if (created == null && inline && draft.dialect() == Dialect.SQLITE) {
      created = dev.banister.replay.catalog.CreateTableText.of(withoutColumn(assembly, column));
    }
    draft.put(assembly.table().withCreated(CreatedText.withItem(created, action.item())));
  }

  private static Table withoutColumn(TableAssembly assembly, Column column) {
    Table table = assembly.table();
    return table
        .withColumns(table.columns().stream().filter(c -> !c.name().equals(column.name())).toList())
        .withForeignKeys(
            table.foreignKeys().stream()
                .filter(k -> !k.columns().equals(List.of(column.name())))
                .toList());
  }

  private void edit(String table, String column, UnaryOperator<Column> change) {
    draft.column(table, column);
    draft.edit(
        table,
        t ->
            t.withColumns(
                t.columns().stream()
                    .map(c -> c.name().equals(column) ? change.apply(c) : c)
                    .toList()));
  }

  private static Column identified(Column c, @Nullable String kind) {
    return new Column(
        c.name(),
        c.type(),
        c.nullable(),
        kind == null ? c.defaultText() : null,
        c.keyPosition(),
        c.autoincrement(),
        c.collation(),
        c.generated(),
        kind,
        c.comment());
  }

  private void replaceColumn(RawAction.ReplaceColumn action) {
    Column old = draft.column(action.table(), action.column());
    Column now = text.column(action.table(), action.item());
    if (!now.name().equals(action.column())) {
      new ColumnRenaming(draft, action.table(), action.column(), now.name()).apply();
    }
    boolean keyed = old.keyPosition() > 0;
    edit(
        action.table(),
        now.name(),
        c -> now.withKeyPosition(old.keyPosition()).withNullable(now.nullable() && !keyed));
  }

  private void addConstraint(RawAction.AddConstraint action) {
    TableAssembly assembly = new TableAssembly(draft.table(action.table()), draft.dialect());
    if (!new ItemReader(action.item(), draft.dialect()).constraint(assembly)) {
      draft.unclear(List.of(action.table()), "this kind of constraint is not followed");
    }
    ConstraintChanges.refuseIfTwice(assembly.table());
    draft.put(assembly.table());
  }

  /** MySQL's DROP CONSTRAINT and DROP INDEX both reach unique constraints. */
  private void dropConstraint(RawAction.DropConstraint action) {
    ConstraintChanges constraints = new ConstraintChanges(draft);
    if (action.cascade()) {
      constraints.dropReferring(action.table(), action.name());
    }
    constraints.dropNamed(action.table(), action.name(), action.ifExists());
  }

  private void renameConstraint(RawAction.RenameConstraint action) {
    Table table = draft.table(action.table());
    Table renamed = new ConstraintRenaming(action.name(), action.newName()).apply(table);
    if (renamed.equals(table) && !table.assumed()) {
      throw new RefusedException(
          "Table " + action.table() + " has no constraint " + action.name() + ".");
    }
    draft.put(renamed);
  }

  private void comment(RawAction.SetComment action) {
    String comment = TableChanges.emptyAsNull(action.text());
    if (action.column() == null) {
      draft.edit(action.table(), table -> table.withComment(comment));
    } else {
      edit(action.table(), action.column(), c -> c.withComment(comment));
    }
  }

  void createSequence(String name, boolean ifNotExists, String settings) {
    named.apply(new RawAction.CreateSequence(name, ifNotExists, settings));
  }

  void dropSequence(String name, boolean ifExists) {
    named.apply(new RawAction.DropSequence(name, ifExists));
  }
}
