package dev.banister.replay;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.TableDefinition;
import dev.banister.replay.catalog.CatalogKey;
import dev.banister.replay.raw.RawAction;
import dev.banister.replay.raw.RawReader;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which tables an operation makes, needs and refers to. */
final class TouchedTables {
  private final Dialect dialect;
  private final RawReader reader;

  TouchedTables(Dialect dialect) {
    this.dialect = dialect;
    this.reader = new RawReader(dialect);
  }

  /**
   * Keys of tables.
   *
   * @param made tables that are there afterwards
   * @param needed tables without which it cannot work
   * @param referenced tables that its foreign keys point at
   */
  record Names(List<String> made, List<String> needed, List<String> referenced) {
    private static final Names NONE = new Names(List.of(), List.of(), List.of());

    static Names needing(String... names) {
      return new Names(List.of(), List.of(names), List.of());
    }
  }

  String key(TableName table) {
    return CatalogKey.of(table, dialect);
  }

  /** The names that are wholly known. */
  Names of(Operation operation) {
    Names names = named(operation);
    return new Names(known(names.made()), known(names.needed()), known(names.referenced()));
  }

  private static List<String> known(List<String> names) {
    return names.stream().filter(name -> !Unknown.in(name)).toList();
  }

  private Names named(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable o ->
          new Names(List.of(key(o.table().name())), List.of(), references(o.table()));
      case Operation.DropTable o -> o.ifExists() ? Names.NONE : Names.needing(key(o.table()));
      case Operation.RenameTable o ->
          new Names(
              List.of(CatalogKey.beside(key(o.table()), o.newName())),
              List.of(key(o.table())),
              List.of());
      case Operation.CreateTableComment o -> Names.needing(key(o.table()));
      case Operation.DropTableComment o -> Names.needing(key(o.table()));
      case Operation.AddColumn o ->
          new Names(List.of(), List.of(key(o.table())), references(o.column()));
      case Operation.DropColumn o -> Names.needing(key(o.table()));
      case Operation.AlterColumn o -> Names.needing(key(o.table()));
      case Operation.CreateIndex o -> Names.needing(key(o.table()));
      case Operation.DropIndex o -> needing(o.table());
      case Operation.CreateConstraint o ->
          new Names(List.of(), List.of(key(o.table())), reference(o.constraint()).toList());
      case Operation.DropConstraint o -> Names.needing(key(o.table()));
      case Operation.BatchAlterTable o -> Names.needing(key(o.table()));
      case Operation.BulkInsert o -> Names.needing(key(o.table()));
      case Operation.Execute o -> ofStatement(o.statement());
      case Operation.CreateType o -> Names.NONE;
      case Operation.DropType o -> Names.NONE;
      case Operation.CreateSequence o -> Names.NONE;
      case Operation.DropSequence o -> Names.NONE;
      case Operation.BeginAutocommit o -> Names.NONE;
      case Operation.EndAutocommit o -> Names.NONE;
      case Operation.EndTransaction o -> Names.NONE;
      case Operation.PluginOperation o -> Names.NONE;
      case Operation.UndeterminedOperation o -> Names.NONE;
    };
  }

  private Names needing(@Nullable TableName table) {
    return table == null ? Names.NONE : Names.needing(key(table));
  }

  private List<String> references(TableDefinition table) {
    List<String> names = new ArrayList<>();
    table.columns().forEach(column -> names.addAll(references(column)));
    table.constraints().forEach(constraint -> reference(constraint).forEach(names::add));
    return names;
  }

  private List<String> references(ColumnDefinition column) {
    return column.items().stream().flatMap(this::reference).toList();
  }

  private Stream<String> reference(ConstraintDefinition constraint) {
    return constraint instanceof ConstraintDefinition.ForeignKey foreign
        ? Stream.of(key(foreign.referencedTable()))
        : Stream.of();
  }

  private Names ofStatement(SqlStatement statement) {
    return switch (statement) {
      case SqlStatement.Raw s -> ofText(s.text());
      case SqlStatement.Insert s -> Names.needing(key(s.table()));
      case SqlStatement.Update s -> Names.needing(key(s.table()));
      case SqlStatement.Delete s -> Names.needing(key(s.table()));
      case SqlStatement.Select s -> Names.NONE;
      case SqlStatement.Compound s -> Names.NONE;
      case SqlStatement.With s -> ofStatement(s.body());
      case SqlStatement.Upsert s -> ofStatement(s.insert());
      case SqlStatement.Returning s -> ofStatement(s.change());
      case SqlStatement.Worded s -> ofStatement(s.statement());
    };
  }

  private Names ofText(String sql) {
    List<String> made = new ArrayList<>();
    List<String> needed = new ArrayList<>();
    for (RawAction action : reader.read(sql)) {
      switch (action) {
        case RawAction.CreateTable a -> made.add(a.table());
        case RawAction.DropTable a -> addUnless(a.ifExists(), needed, a.table());
        case RawAction.RenameTable a -> {
          needed.add(a.table());
          made.add(CatalogKey.beside(a.table(), CatalogKey.bare(a.newName())));
        }
        case RawAction.AddColumn a -> needed.add(a.table());
        case RawAction.DropColumn a -> needed.add(a.table());
        case RawAction.RenameColumn a -> needed.add(a.table());
        case RawAction.SetType a -> needed.add(a.table());
        case RawAction.SetNullable a -> needed.add(a.table());
        case RawAction.SetDefault a -> needed.add(a.table());
        case RawAction.ReplaceColumn a -> needed.add(a.table());
        case RawAction.AddConstraint a -> needed.add(a.table());
        case RawAction.DropConstraint a -> needed.add(a.table());
        case RawAction.CreateIndex a -> needed.add(a.table());
        default -> {}
      }
    }
    return new Names(made, needed, List.of());
  }

  private static void addUnless(boolean optional, List<String> names, String name) {
    if (!optional) {
      names.add(name);
    }
  }
}
