package dev.banister.replay.batch;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.replay.catalog.DeclaredTables;
import dev.banister.sql.ColumnType;
import dev.banister.sql.NamingConvention.Subject;
import dev.banister.sql.Spelling;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import dev.banister.sql.TypeCheck;
import dev.banister.sql.TypeFamily;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies the operations of a block to the table that is being planned. */
final class BatchOperations {
  private final BatchTable table;
  private final DeclaredTables declaring;
  private final Spelling spelling;

  BatchOperations(BatchTable table, DeclaredTables declaring, Spelling spelling) {
    this.table = table;
    this.declaring = declaring;
    this.spelling = spelling;
  }

  void apply(Operation operation) {
    switch (operation) {
      case Operation.AddColumn o -> add(o);
      case Operation.DropColumn o -> table.drop(o.column());
      case Operation.AlterColumn o -> alter(o);
      case Operation.CreateConstraint o -> create(o.table(), o.constraint());
      case Operation.DropConstraint o -> drop(o);
      case Operation.CreateIndex o -> table.add(index(o.table(), o.index()));
      case Operation.DropIndex o -> table.dropIndex(dropped(o));
      case Operation.RenameTable o ->
          throw new BatchException(
              "AttributeError", "'BatchOperations' object has no attribute 'rename_table'");
      case Operation.CreateTableComment o -> {}
      case Operation.DropTableComment o -> {}
      case Operation.Execute o -> {}
      case Operation.BulkInsert o -> {}
      case Operation.CreateTable o -> {}
      case Operation.DropTable o -> {}
      case Operation.BatchAlterTable o -> {}
      case Operation.CreateType o -> {}
      case Operation.DropType o -> {}
      case Operation.CreateSequence o -> {}
      case Operation.DropSequence o -> {}
      case Operation.BeginAutocommit o -> {}
      case Operation.EndAutocommit o -> {}
      case Operation.EndTransaction o -> {}
      case Operation.PluginOperation o -> {}
      case Operation.UndeterminedOperation o -> {}
    }
  }

  private void add(Operation.AddColumn operation) {
    ColumnDefinition column = operation.column();
    String name = column.name();
    table.add(AddedColumn.copy(column), operation.insertBefore(), operation.insertAfter());
    if (column.unique() && !column.index()) {
      create(operation.table(), new ConstraintDefinition.Unique(null, List.of(name), Map.of()));
    }
    if (!AddedColumn.isInline(operation)) {
      AddedColumn.references(column)
          .forEach(key -> create(operation.table(), BatchTable.on(name, key)));
    }
    addTypeCheck(operation.table(), column.type(), name, name);
    if (column.index()) {
      SqlExpression part = new SqlExpression.ColumnReference(null, name, ColumnType.NULL);
      table.add(
          index(
              operation.table(),
              new IndexDefinition(null, List.of(part), column.unique(), Map.of())));
    }
  }

  private IndexDefinition index(TableName owner, IndexDefinition declared) {
    String name = declaring.index(owner, declared).name();
    return new IndexDefinition(
        new Name(name, true), declared.parts(), declared.unique(), declared.options());
  }

  private String dropped(Operation.DropIndex operation) {
    TableName owner = operation.table() == null ? TableName.of("") : operation.table();
    String name = declaring.names().of(Subject.of("ix", owner, List.of()), operation.name());
    return String.valueOf(name);
  }

  private void alter(Operation.AlterColumn operation) {
    if (operation.identity() != null) {
      throw new BatchException(
          "sqlalchemy.exc.ArgumentError",
          "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class"
              + " 'sqlalchemy.sql.elements.ClauseElement'>' or '<class"
              + " 'sqlalchemy.sql.elements.TextClause'>', got '<class"
              + " 'sqlalchemy.sql.schema.Identity'>'");
    }
    ColumnType existing = operation.existing().type();
    if (existing != null && operation.type() != null) {
      typeCheckName(operation.table(), existing, operation.column())
          .ifPresent(table::dropConstraint);
    }
    ColumnDefinition column = table.column(operation.column());
    ColumnCopy changed = ColumnCopy.of(column);
    if (operation.newName() != null && !operation.newName().equals(operation.column())) {
      changed.name(operation.newName());
      if (existing != null && boundName(existing) != null) {
        table.dropConstraint(boundName(existing));
      }
    }
    if (operation.type() != null) {
      cast(operation.column(), column.type(), operation.type());
      changed.type(AddedColumn.withoutCheck(operation.type()));
    }
    if (operation.nullable() != null) {
      changed.nullable(operation.nullable());
    }
    if (operation.serverDefault().given()) {
      changed.serverDefault(operation.serverDefault().value());
      changed.computed(operation.computed() == null ? column.computed() : operation.computed());
    }
    if (operation.autoincrement() != null) {
      changed.autoincrement(operation.autoincrement());
    }
    ColumnDefinition result = changed.build();
    table.change(operation.column(), result);
    if (operation.type() != null) {
      addTypeCheck(operation.table(), operation.type(), operation.column(), result.name());
    }
  }

  /** The name of a Boolean or an Enum, whose check goes by it. */
  private static @Nullable String boundName(ColumnType type) {
    ColumnType seen = type.on(dev.banister.sql.Dialect.SQLITE);
    TypeFamily family = TypeFamily.of(seen);
    boolean bound =
        family == TypeFamily.BOOLEAN || seen.name().equals("Enum") || seen.name().equals("ENUM");
    return bound ? seen.argument("name") : null;
  }

  private void cast(String column, ColumnType from, ColumnType to) {
    boolean json = TypeFamily.of(to) == TypeFamily.JSON && !to.isDecorated();
    if (TypeFamily.of(from) != TypeFamily.of(to) && !json) {
      table.cast(column, to);
    }
  }

  private Optional<String> typeCheckName(TableName owner, ColumnType type, String column) {
    return spelling.typeCheck(type, column).map(check -> nameOf(owner, column, check));
  }

  private @Nullable String nameOf(TableName owner, String column, TypeCheck check) {
    Name given = check.name() == null ? null : Name.of(check.name());
    return declaring.names().of(Subject.of("ck", owner, List.of(column)), given);
  }

  /** The check of a new type, in the words of the column's new name. */
  private void addTypeCheck(TableName owner, ColumnType type, String column, String newName) {
    spelling
        .typeCheck(type, newName)
        .ifPresent(
            check -> {
              String name = nameOf(owner, column, check);
              table.add(
                  new ConstraintDefinition.Check(
                      name == null ? null : new Name(name, true),
                      SqlExpression.Text.of(ReflectedConstraints.escaped(check.condition())),
                      Map.of()));
            });
  }

  private void create(TableName owner, ConstraintDefinition constraint) {
    Name name = name(owner, constraint);
    if (name == null) {
      throw new BatchException("ValueError", "Constraint must have a name");
    }
    table.add(named(constraint, name));
  }

  private @Nullable Name name(TableName owner, ConstraintDefinition constraint) {
    Subject subject =
        switch (constraint) {
          case ConstraintDefinition.PrimaryKey c -> Subject.of("pk", owner, c.columns());
          case ConstraintDefinition.Unique c -> Subject.of("uq", owner, c.columns());
          case ConstraintDefinition.Check c -> Subject.of("ck", owner, List.of());
          case ConstraintDefinition.ForeignKey c ->
              new Subject("fk", owner, c.columns(), c.referencedTable(), c.referencedColumns());
          case ConstraintDefinition.Exclude c -> Subject.of("ex", owner, List.of());
        };
    String name = declaring.names().of(subject, constraint.name());
    return name == null ? null : new Name(name, true);
  }

  private static ConstraintDefinition named(ConstraintDefinition constraint, Name name) {
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey c ->
          new ConstraintDefinition.PrimaryKey(name, c.columns(), c.options());
      case ConstraintDefinition.Unique c ->
          new ConstraintDefinition.Unique(name, c.columns(), c.options());
      case ConstraintDefinition.Check c ->
          new ConstraintDefinition.Check(name, c.condition(), c.options());
      case ConstraintDefinition.ForeignKey c ->
          new ConstraintDefinition.ForeignKey(
              name,
              c.columns(),
              c.referencedTable(),
              c.referencedColumns(),
              c.onDelete(),
              c.onUpdate(),
              c.options());
      case ConstraintDefinition.Exclude c ->
          new ConstraintDefinition.Exclude(name, c.elements(), c.options());
    };
  }

  private void drop(Operation.DropConstraint operation) {
    if (operation.name() == null) {
      throw new BatchException("ValueError", "Constraint must have a name");
    }
    String name = droppedName(operation);
    if (!table.dropConstraint(name)) {
      throw new BatchException("ValueError", "No such constraint: '" + name + "'");
    }
  }

  private String droppedName(Operation.DropConstraint operation) {
    String kind =
        switch (operation.kind()) {
          case "foreignkey" -> "fk";
          case "primary" -> "pk";
          case "unique" -> "uq";
          case "check" -> "ck";
          case null, default -> "";
        };
    Subject subject = Subject.of(kind, operation.table(), List.of());
    return String.valueOf(declaring.names().of(subject, operation.name()));
  }
}
