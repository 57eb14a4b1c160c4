package dev.banister.replay;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.replay.catalog.DeclaredTables;
import dev.banister.replay.catalog.TableAssembly;
import dev.banister.schema.Column;
import dev.banister.sql.ColumnType;
import dev.banister.sql.NamingConvention.Subject;
import dev.banister.sql.Spelling;
import dev.banister.sql.TypeCheck;
import dev.banister.sql.TypeFamily;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what {@code op.alter_column} becomes outside of a SQLite recreate. */
final class ColumnAlteration {
  private final Draft draft;
  private final Operation.AlterColumn operation;
  private final DeclaredTables declaring;
  private final Spelling spelling;
  private final String key;

  ColumnAlteration(
      Draft draft, Operation.AlterColumn operation, DeclaredTables declaring, Spelling spelling) {
    this.draft = draft;
    this.operation = operation;
    this.declaring = declaring;
    this.spelling = spelling;
    this.key = draft.key(operation.table());
  }

  void apply() {
    switch (draft.dialect()) {
      case SQLITE -> sqlite();
      case POSTGRESQL -> postgresql();
      case MYSQL, MARIADB -> mysql();
    }
  }

  private void sqlite() {
    draft.column(key, operation.column());
    boolean more =
        operation.nullable() != null
            || operation.type() != null
            || operation.serverDefault().given()
            || operation.comment().given()
            || operation.identity() != null
            || operation.computed() != null;
    if (more) {
      throw new RefusedException(
          "SQLite cannot alter column " + operation.column() + "; Alembic needs batch mode here.");
    }
    rename();
  }

  private void postgresql() {
    Column column = draft.column(key, operation.column());
    refuseOnPostgresql();
    dropTypeCheck();
    if (operation.type() != null) {
      new TypeChanges(draft).require(operation.type());
      Column changed = typed(column, operation.type());
      if (!operation.options().containsKey("postgresql_using")) {
        PostgresqlRules.refuseCast(column, changed.type());
      }
      column = changed;
    }
    if (operation.nullable() != null) {
      refuseNullableKey(column, operation.nullable());
      column = column.withNullable(operation.nullable());
    }
    Column before = draft.column(key, operation.column());
    Column after = commented(identified(defaulted(column)));
    PostgresqlRules.refuse(draft, key, after);
    new OwnedSequences(draft).replace(key, before, after);
    put(after);
    addTypeCheck();
    if (operation.column().equals(operation.newName())) {
      throw new RefusedException(
          "Table " + key + " has a column " + operation.newName() + " already.");
    }
    rename();
  }

  private void refuseOnPostgresql() {
    if (operation.type() == null && operation.options().containsKey("postgresql_using")) {
      throw new RefusedException("postgresql_using needs type_ beside it.");
    }
    boolean computed =
        operation.computed() != null
            || (operation.existing().computed() != null && operation.serverDefault().given());
    if (computed) {
      throw new RefusedException(
          "A column cannot become generated, nor the other way, once it is there.");
    }
  }

  private static void refuseNullableKey(Column column, boolean nullable) {
    if (nullable && (column.keyPosition() > 0 || column.identity() != null)) {
      throw new RefusedException(
          "Column " + column.name() + " is in the primary key and cannot" + " become nullable.");
    }
  }

  private Column typed(Column column, ColumnType type) {
    var text = declaring.columns().type(type);
    return new Column(
        column.name(),
        text.text(),
        column.nullable(),
        column.defaultText(),
        column.keyPosition(),
        column.autoincrement(),
        text.collation(),
        column.generated(),
        column.identity(),
        column.comment());
  }

  private Column defaulted(Column column) {
    if (!operation.serverDefault().given() || operation.computed() != null) {
      return column;
    }
    return column.withDefault(declaring.columns().defaultText(operation.serverDefault().value()));
  }

  private Column identified(Column column) {
    ColumnDefinition.Identity identity = operation.identity();
    boolean drops =
        operation.serverDefault().given()
            && operation.serverDefault().value() == null
            && operation.existing().identity() != null;
    if (identity == null && !drops) {
      return column;
    }
    if (identity != null && column.nullable()) {
      throw new RefusedException(
          "Column " + column.name() + " must be NOT NULL before it can be an identity.");
    }
    String kind = identity == null ? null : identity.always() ? "a" : "d";
    return new Column(
        column.name(),
        column.type(),
        identity == null && column.nullable(),
        identity == null ? column.defaultText() : null,
        column.keyPosition(),
        column.autoincrement(),
        column.collation(),
        column.generated(),
        kind,
        column.comment());
  }

  private Column commented(Column column) {
    return operation.comment().given()
        ? column.withComment(TableChanges.emptyAsNull(operation.comment().value()))
        : column;
  }

  private void put(Column column) {
    draft.edit(
        key,
        table ->
            table.withColumns(
                table.columns().stream()
                    .map(c -> c.name().equals(operation.column()) ? column : c)
                    .toList()));
  }

  private void rename() {
    String newName = operation.newName();
    if (newName != null && !newName.equals(operation.column())) {
      new ColumnRenaming(draft, key, operation.column(), newName).apply();
    }
  }

  private void dropTypeCheck() {
    if (operation.type() == null || operation.existing().type() == null) {
      return;
    }
    typeCheckName(operation.existing().type())
        .ifPresent(name -> new ConstraintChanges(draft).dropNamed(key, name, false));
  }

  private Optional<String> typeCheckName(ColumnType type) {
    return spelling.typeCheck(type, operation.column()).map(this::nameOf);
  }

  private @Nullable String nameOf(TypeCheck check) {
    Name given = check.name() == null ? null : Name.of(check.name());
    Subject subject = Subject.of("ck", operation.table(), List.of(operation.column()));
    return declaring.names().of(subject, given);
  }

  private void addTypeCheck() {
    if (operation.type() == null) {
      return;
    }
    spelling
        .typeCheck(operation.type(), operation.column())
        .ifPresent(
            check -> {
              TableAssembly assembly = new TableAssembly(draft.table(key), draft.dialect());
              assembly.check(nameOf(check), check.condition());
              ConstraintChanges.refuseIfTwice(assembly.table());
              draft.put(assembly.table());
            });
  }

  /** MySQL writes the whole column anew; what is not repeated is lost. */
  private void mysql() {
    Column column = draft.column(key, operation.column());
    ColumnType type = operation.type() == null ? operation.existing().type() : operation.type();
    if (rewrites(type)) {
      if (type == null) {
        throw new RefusedException(
            "MySQL needs existing_type to change column " + operation.column() + ".");
      }
      put(rewritten(column, type));
      rename();
    } else {
      put(defaulted(column));
    }
    addTypeCheck();
  }

  private boolean rewrites(@Nullable ColumnType type) {
    boolean removesDefault =
        operation.serverDefault().given() && operation.serverDefault().value() == null;
    return operation.newName() != null
        || operation.nullable() != null
        || operation.type() != null
        || operation.autoincrement() != null
        || operation.comment().given()
        || (type != null && TypeFamily.of(type) == TypeFamily.DATETIME && !removesDefault);
  }

  private Column rewritten(Column column, ColumnType type) {
    var text = declaring.columns().type(type);
    Boolean nullable =
        operation.nullable() == null ? operation.existing().nullable() : operation.nullable();
    Boolean counts =
        operation.autoincrement() == null
            ? operation.existing().autoincrement()
            : operation.autoincrement();
    var kept =
        operation.serverDefault().given()
            ? operation.serverDefault().value()
            : operation.existing().serverDefault().value();
    String comment =
        operation.comment().given() ? operation.comment().value() : operation.existing().comment();
    return new Column(
        column.name(),
        text.text(),
        !Boolean.FALSE.equals(nullable) && column.keyPosition() == 0,
        declaring.columns().defaultText(kept),
        column.keyPosition(),
        Boolean.TRUE.equals(counts),
        text.collation(),
        null,
        null,
        TableChanges.emptyAsNull(comment));
  }
}
