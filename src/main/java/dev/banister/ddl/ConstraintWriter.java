package dev.banister.ddl;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.ConstraintDefinition.Check;
import dev.banister.operation.ConstraintDefinition.ForeignKey;
import dev.banister.operation.ConstraintDefinition.PrimaryKey;
import dev.banister.operation.ConstraintDefinition.Unique;
import dev.banister.operation.Operation;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention.Subject;
import dev.banister.sql.SpellingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds and drops constraints of tables that exist. */
final class ConstraintWriter {
  private final DdlParts parts;

  ConstraintWriter(DdlParts parts) {
    this.parts = parts;
  }

  void write(Operation.CreateConstraint operation, Script script) {
    parts.requireConstraintAlter();
    ConstraintDefinition constraint = operation.constraint();
    String text =
        constraint instanceof Check check
            ? parts.constraints().check(check, operation.table(), List.of("x"))
            : parts
                .constraints()
                .item(constraint, operation.table(), columns(constraint))
                .orElse("");
    script.add(parts.alterTableAsWhole(operation.table()) + " ADD " + text);
  }

  private static List<String> columns(ConstraintDefinition constraint) {
    return switch (constraint) {
      case PrimaryKey c -> c.columns();
      case Unique c -> c.columns();
      case ForeignKey c -> c.columns();
      case Check c -> List.of();
      case ConstraintDefinition.Exclude c -> List.of();
    };
  }

  void write(Operation.DropConstraint operation, Script script) {
    Kind kind = Kind.of(operation.kind());
    parts.requireConstraintAlter();
    String name =
        parts.names().resolve(operation.name(), Subject.of(kind.key, operation.table(), List.of()));
    String head = parts.alterTableAsWhole(operation.table()) + " DROP ";
    script.add(
        parts.dialect() == Dialect.POSTGRESQL
            ? head + postgresql(operation, kind, name)
            : head + mysql(kind, name));
  }

  private String postgresql(Operation.DropConstraint operation, Kind kind, @Nullable String name) {
    if (name == null) {
      throw SpellingException.compile(
          "Can't emit DROP CONSTRAINT for constraint %s; it has no name"
              .formatted(kind.unnamed.formatted(operation.table().name())));
    }
    return "CONSTRAINT "
        + (operation.ifExists() ? "IF EXISTS " : "")
        + parts.spelling().identifier(name);
  }

  private String mysql(Kind kind, @Nullable String name) {
    return switch (kind) {
      case PRIMARY -> "PRIMARY KEY";
      case FOREIGN_KEY -> "FOREIGN KEY " + required(name);
      case UNIQUE -> "INDEX " + required(name);
      case CHECK ->
          (parts.dialect() == Dialect.MARIADB ? "CONSTRAINT " : "CHECK ") + required(name);
      case ANY ->
          throw new SpellingException(
              "NotImplementedError",
              "No generic 'DROP CONSTRAINT' in MySQL - please specify constraint type");
    };
  }

  private String required(@Nullable String name) {
    if (name == null) {
      throw new SpellingException("AssertionError", "");
    }
    return parts.spelling().identifier(name);
  }

  /** Alembic's {@code type_} of drop_constraint. */
  private enum Kind {
    CHECK("ck", "CheckConstraint(<sqlalchemy.sql.elements.TextClause object>)"),
    FOREIGN_KEY(
        "fk",
        "ForeignKeyConstraint(<sqlalchemy.sql.base.ReadOnlyColumnCollection object>, None,"
            + " table=Table('%s', MetaData(), schema=None))"),
    PRIMARY("pk", "PrimaryKeyConstraint()"),
    UNIQUE("uq", "UniqueConstraint()"),
    ANY("", "Constraint()");

    private final String key;
    private final String unnamed;

    Kind(String key, String unnamed) {
      this.key = key;
      this.unnamed = unnamed;
    }

    static Kind of(@Nullable String type) {
      return switch (type) {
        case null -> ANY;
        case "check" -> CHECK;
        case "foreignkey" -> FOREIGN_KEY;
        case "primary" -> PRIMARY;
        case "unique" -> UNIQUE;
        default ->
            throw new SpellingException(
                "TypeError",
                "'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None");
      };
    }
  }
}
