package dev.banister.ddl;

import dev.banister.operation.Operation.AlterColumn;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlExpression;
import dev.banister.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Alters a column of SQLite or PostgreSQL, a statement for each change. On SQLite only the rename
 * works; Alembic writes the rest all the same.
 */
final class AlterColumnWriter {
  private static final String COMPUTED =
      "Adding or removing a \"computed\" construct, e.g. GENERATED ALWAYS AS, to or from an"
          + " existing column is not supported.";
  private static final String IDENTITY =
      "Adding, removing or modifying an \"identity\" construct, e.g. GENERATED AS IDENTITY, to or"
          + " from an existing column is not supported in this dialect.";

  private static final String NO_DEFAULT =
      "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class"
          + " 'sqlalchemy.sql.elements.ClauseElement'>' or '<class"
          + " 'sqlalchemy.sql.elements.TextClause'>', got '<class '%s'>'";

  private final DdlParts parts;
  private final Spelling spelling;

  AlterColumnWriter(DdlParts parts) {
    this.parts = parts;
    this.spelling = parts.spelling();
  }

  void write(AlterColumn operation, Script script) {
    ColumnType old = operation.existing().type();
    if (old != null && operation.type() != null) {
      TypeChecks.drop(parts, operation.table(), operation.column(), old, script);
    }
    rejectPlainValue(operation.serverDefault().value());
    if (parts.isMysql()) {
      new MysqlAlterColumn(parts).write(operation, script);
    } else {
      steps(operation, script);
    }
    if (operation.type() != null) {
      TypeChecks.add(parts, operation.table(), operation.column(), operation.type(), script);
    }
  }

  /** A number or a truth value is no server default; a string, a text or a literal is. */
  private static void rejectPlainValue(@Nullable SqlExpression value) {
    if (!(value instanceof SqlExpression.Literal literal) || !literal.type().isNull()) {
      return;
    }
    String type =
        switch (literal.literal()) {
          case Value.Bool v -> "bool";
          case Value.Int v -> "int";
          case Value.Real v -> "float";
          default -> "";
        };
    if (!type.isEmpty()) {
      throw new SpellingException("sqlalchemy.exc.ArgumentError", NO_DEFAULT.formatted(type));
    }
  }

  private void steps(AlterColumn operation, Script script) {
    boolean typeFirst = parts.dialect() == Dialect.POSTGRESQL;
    String using = new OptionValues(operation.options()).text("postgresql_using");
    if (typeFirst && using != null && operation.type() == null) {
      throw new SpellingException(
          "alembic.util.exc.CommandError",
          "postgresql_using must be used with the type_ parameter");
    }
    if (typeFirst) {
      type(operation, using == null ? "" : " USING " + using, script);
    }
    nullable(operation, script);
    serverDefault(operation, script);
    if (!typeFirst) {
      type(operation, "", script);
    }
    comment(operation, script);
    rename(operation, script);
  }

  private String alter(AlterColumn operation) {
    return parts.alterTable(operation.table())
        + " ALTER COLUMN "
        + spelling.identifier(operation.column());
  }

  private void type(AlterColumn operation, String using, Script script) {
    if (operation.type() != null) {
      script.add(alter(operation) + " TYPE " + spelling.type(operation.type()) + using);
    }
  }

  private void nullable(AlterColumn operation, Script script) {
    if (operation.nullable() != null) {
      script.add(alter(operation) + (operation.nullable() ? " DROP NOT NULL" : " SET NOT NULL"));
    }
  }

  private void serverDefault(AlterColumn operation, Script script) {
    if (!changesDefault(operation)) {
      return;
    }
    rejectComputed(operation);
    if (involvesIdentity(operation)) {
      if (parts.dialect() != Dialect.POSTGRESQL) {
        throw SpellingException.compile(IDENTITY);
      }
      script.add(alter(operation) + " " + IdentityChange.of(operation));
    } else if (operation.serverDefault().value() == null) {
      script.add(alter(operation) + " DROP DEFAULT");
    } else {
      script.add(
          alter(operation)
              + " SET DEFAULT "
              + spelling.serverDefault(operation.serverDefault().value()));
    }
  }

  static boolean changesDefault(AlterColumn operation) {
    return operation.serverDefault().given()
        || operation.identity() != null
        || operation.computed() != null;
  }

  static boolean involvesIdentity(AlterColumn operation) {
    return operation.identity() != null || operation.existing().identity() != null;
  }

  static boolean involvesComputed(AlterColumn operation) {
    return operation.computed() != null || operation.existing().computed() != null;
  }

  private static void rejectComputed(AlterColumn operation) {
    if (involvesComputed(operation)) {
      throw SpellingException.compile(COMPUTED);
    }
  }

  /** What MySQL does with generated columns: it refuses every change of them. */
  static void rejectGenerated(AlterColumn operation) {
    if (operation.nullable() != null) {
      throw individual();
    }
    if (changesDefault(operation)) {
      rejectComputed(operation);
      throw SpellingException.compile(IDENTITY);
    }
    if (operation.type() != null) {
      throw individual();
    }
  }

  private static SpellingException individual() {
    return new SpellingException(
        "NotImplementedError", "Individual alter column constructs not supported by MySQL");
  }

  private void comment(AlterColumn operation, Script script) {
    if (!operation.comment().given()) {
      return;
    }
    if (parts.dialect() == Dialect.SQLITE) {
      String element = "<class 'alembic.ddl.base.ColumnComment'>";
      throw SpellingException.unsupportedDdl(
          Dialect.SQLITE,
          element + ": " + element + " construct has no default compilation handler.");
    }
    script.add(
        TableWriter.columnComment(
            parts, operation.table(), operation.column(), operation.comment().value()));
  }

  private void rename(AlterColumn operation, Script script) {
    if (operation.newName() == null) {
      return;
    }
    String word = parts.dialect() == Dialect.SQLITE ? " RENAME COLUMN " : " RENAME ";
    script.add(
        parts.alterTable(operation.table())
            + word
            + spelling.identifier(operation.column())
            + " TO "
            + spelling.identifier(operation.newName()));
  }
}
