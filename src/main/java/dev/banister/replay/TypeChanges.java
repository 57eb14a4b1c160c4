package dev.banister.replay;

import dev.banister.operation.ColumnDefinition;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates and drops PostgreSQL's enum types; other dialects have none. */
final class TypeChanges {
  private final Draft draft;

  TypeChanges(Draft draft) {
    this.draft = draft;
  }

  /** What {@code op.create_table} does first: it creates every named type, once in a run. */
  void createFor(List<ColumnDefinition> columns) {
    for (ColumnDefinition column : columns) {
      ColumnType type = enumeration(column.type());
      if (type != null && type.flag("create_type", true) && draft.bringsAlong(name(type))) {
        create(name(type), type.labels(), false);
      }
    }
  }

  /** Refuses columns of a type that is not there. */
  void requireFor(List<ColumnDefinition> columns) {
    columns.forEach(column -> require(column.type()));
  }

  void require(ColumnType declared) {
    ColumnType type = enumeration(declared);
    if (type != null && !draft.schema().enums().containsKey(name(type))) {
      throw new RefusedException("There is no type " + name(type) + ".");
    }
  }

  void create(ColumnType declared, boolean checkFirst) {
    ColumnType type = enumeration(declared);
    if (type != null) {
      create(name(type), type.labels(), checkFirst);
    }
  }

  void create(String name, List<String> labels, boolean checkFirst) {
    boolean taken = draft.schema().enums().containsKey(name);
    if (taken && !checkFirst) {
      throw new RefusedException("Type " + name + " exists already.");
    }
    if (!taken) {
      draft.enums(enums -> enums.put(name, List.copyOf(labels)));
    }
  }

  void drop(ColumnType declared, boolean checkFirst) {
    ColumnType type = enumeration(declared);
    if (type != null) {
      drop(name(type), checkFirst);
    }
  }

  void drop(String name, boolean ifExists) {
    if (!draft.schema().enums().containsKey(name)) {
      if (!ifExists) {
        throw new RefusedException("There is no type " + name + ".");
      }
      return;
    }
    String user = user(name);
    if (user != null) {
      throw new RefusedException(
          "Type " + name + " cannot be dropped while column " + user + " has it.");
    }
    draft.enums(enums -> enums.remove(name));
  }

  private @Nullable String user(String type) {
    return draft.schema().tables().values().stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> isOf(column.type(), type))
                    .map(column -> table.name() + "." + column.name()))
        .findFirst()
        .orElse(null);
  }

  static boolean isOf(String columnType, String type) {
    return columnType.replace("\"", "").replace("[]", "").equals(type);
  }

  void rename(String name, String newName) {
    if (!draft.schema().enums().containsKey(name)) {
      throw new RefusedException("There is no type " + name + ".");
    }
    draft.enums(enums -> enums.put(newName, enums.remove(name)));
    draft.editAll(
        table ->
            table.withColumns(
                table.columns().stream()
                    .map(
                        column ->
                            isOf(column.type(), name)
                                ? column.withType(column.type().replace(name, newName))
                                : column)
                    .toList()));
  }

  /** Changes the labels of a type. */
  void labels(String name, java.util.function.UnaryOperator<List<String>> change) {
    Map<String, List<String>> enums = draft.schema().enums();
    if (!enums.containsKey(name)) {
      throw new RefusedException("There is no type " + name + ".");
    }
    draft.enums(all -> all.put(name, List.copyOf(change.apply(new ArrayList<>(all.get(name))))));
  }

  private @Nullable ColumnType enumeration(ColumnType declared) {
    if (draft.dialect() != Dialect.POSTGRESQL) {
      return null;
    }
    ColumnType type = declared.on(Dialect.POSTGRESQL);
    if (type.name().equals("ARRAY") && !type.elements().isEmpty()) {
      return enumeration(type.elements().getFirst());
    }
    boolean enumeration = type.name().equals("Enum") || type.name().equals("ENUM");
    boolean known = enumeration && type.unknown() == null && type.argument("name") != null;
    return known && type.flag("native_enum", true) ? type : null;
  }

  private static String name(ColumnType type) {
    String schema = type.argument("schema");
    return schema == null || schema.equals("public")
        ? type.argument("name")
        : schema + "." + type.argument("name");
  }
}
