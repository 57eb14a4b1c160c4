package dev.banister.replay;

import dev.banister.operation.TableDefinition;
import dev.banister.replay.catalog.CatalogKey;
import dev.banister.replay.catalog.ColumnUse;
import dev.banister.replay.catalog.CreatedText;
import dev.banister.replay.catalog.DeclaredTables;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates, drops and renames tables. */
final class TableChanges {
  private final Draft draft;
  private final TypeChanges types;
  private final OwnedSequences sequences;

  TableChanges(Draft draft) {
    this.draft = draft;
    this.types = new TypeChanges(draft);
    this.sequences = new OwnedSequences(draft);
  }

  void create(TableDefinition declared, boolean ifNotExists, DeclaredTables declaring) {
    String key = draft.key(declared.name());
    if (draft.has(key) && ifNotExists) {
      return;
    }
    refuseIfTaken(key);
    if (!declared.prefixes().isEmpty() && declared.prefixes().toString().contains("TEMP")) {
      return;
    }
    DeclarationRules.refuse(declared, draft.dialect());
    types.createFor(declared.columns());
    types.requireFor(declared.columns());
    add(declaring.table(declared));
  }

  /** Adds a finished table with its sequences. */
  void add(Table table) {
    refuseIfTaken(table.name());
    table.indexes().keySet().forEach(index -> IndexChanges.refuseIfTaken(draft, table, index));
    requireReferenced(table);
    if (draft.dialect() == Dialect.SQLITE) {
      SqliteRules.refuse(table);
    }
    if (draft.dialect() == Dialect.POSTGRESQL) {
      table.columns().forEach(column -> PostgresqlRules.refuse(draft, table.name(), column));
    }
    draft.put(table);
    sequences.create(table);
  }

  private void refuseIfTaken(String key) {
    if (draft.has(key)) {
      throw new RefusedException("Table " + key + " exists already.");
    }
    if (draft.schema().views().containsKey(key)) {
      throw new RefusedException("There is a view named " + key + " already.");
    }
  }

  private void requireReferenced(Table table) {
    if (draft.dialect() == Dialect.SQLITE) {
      return;
    }
    for (ForeignKey key : table.foreignKeys()) {
      if (!key.referencedTable().equals(table.name()) && !draft.has(key.referencedTable())) {
        throw new RefusedException(
            "The foreign key of %s refers to %s, and there is no such table."
                .formatted(table.name(), key.referencedTable()));
      }
    }
  }

  void drop(String key, boolean ifExists, boolean cascade) {
    if (!draft.has(key) && ifExists) {
      return;
    }
    Table table = draft.table(key);
    if (draft.dialect() != Dialect.SQLITE) {
      releaseReferences(key, cascade);
    }
    if (draft.dialect() == Dialect.POSTGRESQL) {
      releaseViews(key, cascade);
    }
    draft.remove(key);
    sequences.drop(table);
    draft.triggers(
        triggers -> triggers.entrySet().removeIf(entry -> isOn(entry.getKey(), entry, key)));
  }

  private void releaseViews(String key, boolean cascade) {
    String bare = CatalogKey.bare(key);
    for (Map.Entry<String, String> view : draft.schema().views().entrySet()) {
      if (!ColumnUse.uses(view.getValue(), bare, Dialect.POSTGRESQL)) {
        continue;
      }
      if (!cascade) {
        throw new RefusedException(
            "Table %s cannot be dropped while view %s reads it.".formatted(key, view.getKey()));
      }
      draft.views(views -> views.remove(view.getKey()));
    }
  }

  private void releaseReferences(String key, boolean cascade) {
    for (Table other : draft.schema().tables().values()) {
      boolean refers = other.foreignKeys().stream().anyMatch(k -> k.referencedTable().equals(key));
      if (refers && !other.name().equals(key)) {
        if (!cascade) {
          throw new RefusedException(
              "Table %s cannot be dropped while a foreign key of %s refers to it."
                  .formatted(key, other.name()));
        }
        draft.put(
            other.withForeignKeys(
                other.foreignKeys().stream()
                    .filter(k -> !k.referencedTable().equals(key))
                    .toList()));
      }
    }
  }

  private boolean isOn(String name, Map.Entry<String, String> trigger, String table) {
    return draft.dialect() == Dialect.POSTGRESQL
        ? name.startsWith(table + ".")
        : table.equals(TriggerText.table(trigger.getValue(), draft.dialect()));
  }

  void rename(String key, String newName) {
    Table table = draft.table(key);
    String newKey = CatalogKey.beside(key, CatalogKey.bare(newName));
    if (newKey.equals(key)) {
      return;
    }
    refuseIfTaken(newKey);
    draft.tables(
        tables -> {
          Map<String, Table> old = new LinkedHashMap<>(tables);
          tables.clear();
          old.forEach((name, t) -> tables.put(name.equals(key) ? newKey : name, t));
          tables.put(newKey, CreatedText.renamedTable(table, newKey));
        });
    draft.editAll(other -> other.withForeignKeys(pointed(other.foreignKeys(), key, newKey)));
    renameInTexts(key, newKey);
  }

  private static List<ForeignKey> pointed(List<ForeignKey> keys, String from, String to) {
    return keys.stream()
        .map(
            k ->
                k.referencedTable().equals(from)
                    ? new ForeignKey(
                        k.name(),
                        k.columns(),
                        to,
                        k.referencedColumns(),
                        k.onDelete(),
                        k.onUpdate(),
                        k.deferrable())
                    : k)
        .toList();
  }

  private void renameInTexts(String key, String newKey) {
    draft.views(views -> views.replaceAll((name, text) -> renamed(text, key, newKey)));
    draft.triggers(
        triggers -> {
          Map<String, String> old = new LinkedHashMap<>(triggers);
          triggers.clear();
          old.forEach(
              (name, text) -> {
                boolean own = name.startsWith(key + ".");
                triggers.put(
                    own ? newKey + name.substring(key.length()) : name, renamed(text, key, newKey));
              });
        });
  }

  private String renamed(String text, String key, String newKey) {
    return ColumnUse.renamed(text, CatalogKey.bare(key), CatalogKey.bare(newKey), draft.dialect());
  }

  void comment(String key, @Nullable String comment) {
    if (draft.dialect() == Dialect.SQLITE) {
      throw new RefusedException("SQLite keeps no comments.");
    }
    draft.edit(key, table -> table.withComment(emptyAsNull(comment)));
  }

  static @Nullable String emptyAsNull(@Nullable String comment) {
    return comment == null || comment.isEmpty() ? null : comment;
  }
}
