package dev.banister.ddl;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.TableDefinition;
import dev.banister.schema.Schema;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.SpellingException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Creates and drops PostgreSQL's named types. Within one run {@code create_table} creates a type
 * once, even if it was dropped in between, so a writer remembers.
 */
final class TypeWriter {
  private final DdlParts parts;
  private final boolean live;
  private final Set<String> created = new HashSet<>();

  TypeWriter(DdlParts parts, boolean live) {
    this.parts = parts;
    this.live = live;
  }

  /** The types that a table's columns need and that this run has not created yet. */
  void createTypesOf(TableDefinition table, Script script) {
    for (ColumnDefinition column : table.columns()) {
      ColumnType type = item(column.type().on(parts.dialect()));
      if (isNamed(type) && type.flag("create_type", true)) {
        rejectOutsidePostgresql(type);
        if (parts.dialect() == Dialect.POSTGRESQL && created.add(key(type))) {
          script.add(create(type));
        }
      }
    }
  }

  private ColumnType item(ColumnType type) {
    return type.name().equals("ARRAY") && !type.elements().isEmpty()
        ? item(type.elements().getFirst().on(parts.dialect()))
        : type;
  }

  private void rejectOutsidePostgresql(ColumnType type) {
    boolean isPostgresqlEnum = type.name().equals("ENUM") && type.dialect().equals("postgresql");
    if (parts.isMysql() && isPostgresqlEnum) {
      throw SpellingException.unsupportedDdl(
          parts.dialect(), "<class 'sqlalchemy.dialects.postgresql.named_types.CreateEnumType'>");
    }
  }

  private static boolean isNamed(ColumnType type) {
    return switch (type.name()) {
      case "Enum" -> type.flag("native_enum", true);
      case "ENUM", "DOMAIN" -> true;
      default -> false;
    };
  }

  private static String key(ColumnType type) {
    String schema = type.argument("schema");
    return (schema == null ? "" : schema + ".") + requiredName(type);
  }

  private static String requiredName(ColumnType type) {
    String name = type.argument("name");
    if (name == null) {
      throw SpellingException.compile(
          "PostgreSQL %s type requires a name."
              .formatted(type.name().equals("DOMAIN") ? "DOMAIN" : "ENUM"));
    }
    return name;
  }

  void write(Operation.CreateType operation, Schema schema, Script script) {
    ColumnType type = operation.type().on(parts.dialect());
    boolean exists = live && operation.checkFirst() && exists(type, schema);
    if (applies(type) && !exists) {
      script.add(create(type));
    }
  }

  void write(Operation.DropType operation, Schema schema, Script script) {
    ColumnType type = operation.type().on(parts.dialect());
    boolean missing = live && operation.checkFirst() && !exists(type, schema);
    if (applies(type) && !missing) {
      String kind = type.name().equals("DOMAIN") ? "DROP DOMAIN " : "DROP TYPE ";
      script.add(kind + qualified(type));
    }
  }

  private boolean applies(ColumnType type) {
    return parts.dialect() == Dialect.POSTGRESQL && isNamed(type);
  }

  private static boolean exists(ColumnType type, Schema schema) {
    return schema.enums().containsKey(key(type))
        || schema.others().containsKey("domain " + key(type));
  }

  private String qualified(ColumnType type) {
    return parts.spelling().identifiers().qualified(type.argument("schema"), requiredName(type));
  }

  private String create(ColumnType type) {
    return type.name().equals("DOMAIN") ? createDomain(type) : createEnum(type);
  }

  private String createEnum(ColumnType type) {
    String labels =
        type.labels().stream().map(parts.spelling()::literal).collect(Collectors.joining(", "));
    return "CREATE TYPE " + qualified(type) + " AS ENUM (" + labels + ")";
  }

  private String createDomain(ColumnType type) {
    String base =
        type.elements().isEmpty() ? "" : parts.spelling().type(type.elements().getFirst());
    return "CREATE DOMAIN "
        + qualified(type)
        + " AS "
        + base
        + option(type, "collation").map(c -> " COLLATE \"" + c + "\"").orElse("")
        + option(type, "default").map(d -> " DEFAULT " + parts.spelling().literal(d)).orElse("")
        + option(type, "constraint_name")
            .map(n -> " CONSTRAINT " + parts.spelling().identifier(n))
            .orElse("")
        + (type.flag("not_null", false) ? " NOT NULL" : "")
        + option(type, "check").map(c -> " CHECK (" + c + ")").orElse("");
  }

  private static Optional<String> option(ColumnType type, String name) {
    return Optional.ofNullable(type.argument(name));
  }
}
