package dev.banister.replay;

import dev.banister.replay.catalog.ColumnUse;
import dev.banister.replay.catalog.CreatedText;
import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.PrimaryKey;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import dev.banister.sql.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renames a column wherever the catalog names it, as the databases do. */
final class ColumnRenaming {
  private final Draft draft;
  private final String key;
  private final String from;
  private final String to;

  ColumnRenaming(Draft draft, String key, String from, String to) {
    this.draft = draft;
    this.key = key;
    this.from = from;
    this.to = to;
  }

  void apply() {
    draft.column(key, from);
    if (!from.equals(to) && draft.table(key).column(to).isPresent()) {
      throw new RefusedException("Table " + key + " has a column " + to + " already.");
    }
    draft.edit(key, this::renamed);
    draft.editAll(
        table -> table.withForeignKeys(table.foreignKeys().stream().map(this::pointed).toList()));
    renameInTexts();
  }

  /** The table on its own, without what others say of the column. */
  Table renamed(Table table) {
    return table
        .withColumns(table.columns().stream().map(this::column).toList())
        .withPrimaryKey(primaryKey(table.primaryKey()))
        .withUniques(
            table.uniques().stream()
                .map(u -> new UniqueConstraint(u.name(), names(u.columns())))
                .toList())
        .withChecks(
            table.checks().stream()
                .map(c -> new CheckConstraint(c.name(), text(c.condition())))
                .toList())
        .withForeignKeys(table.foreignKeys().stream().map(this::own).toList())
        .withIndexes(indexes(table))
        .withCreated(CreatedText.renamedColumn(table.created(), from, to));
  }

  private Column column(Column column) {
    Column named = column.name().equals(from) ? column.withName(to) : column;
    return named.generated() == null ? named : generated(named, text(named.generated()));
  }

  private static Column generated(Column c, String expression) {
    return new Column(
        c.name(),
        c.type(),
        c.nullable(),
        c.defaultText(),
        c.keyPosition(),
        c.autoincrement(),
        c.collation(),
        expression,
        c.identity(),
        c.comment());
  }

  private @Nullable PrimaryKey primaryKey(@Nullable PrimaryKey key) {
    return key == null ? null : new PrimaryKey(key.name(), names(key.columns()));
  }

  private ForeignKey own(ForeignKey k) {
    return new ForeignKey(
        k.name(),
        names(k.columns()),
        k.referencedTable(),
        k.referencedColumns(),
        k.onDelete(),
        k.onUpdate(),
        k.deferrable());
  }

  private ForeignKey pointed(ForeignKey k) {
    return !k.referencedTable().equals(key)
        ? k
        : new ForeignKey(
            k.name(),
            k.columns(),
            k.referencedTable(),
            names(k.referencedColumns()),
            k.onDelete(),
            k.onUpdate(),
            k.deferrable());
  }

  private Map<String, Index> indexes(Table table) {
    Map<String, Index> renamed = new LinkedHashMap<>();
    table
        .indexes()
        .forEach(
            (name, index) ->
                renamed.put(
                    name,
                    new Index(
                        name,
                        index.parts().stream().map(this::text).toList(),
                        index.unique(),
                        index.where() == null ? null : text(index.where()),
                        index.method())));
    return renamed;
  }

  private List<String> names(List<String> columns) {
    return columns.stream().map(name -> name.equals(from) ? to : name).toList();
  }

  private String text(String text) {
    return text.equals(from) ? to : ColumnUse.renamed(text, from, to, draft.dialect());
  }

  /** Views and triggers that name the table may name the column. */
  private void renameInTexts() {
    draft.views(views -> views.replaceAll((name, text) -> mentioned(text)));
    if (draft.dialect() == Dialect.SQLITE) {
      draft.triggers(triggers -> triggers.replaceAll((name, text) -> mentioned(text)));
    }
  }

  private String mentioned(String text) {
    return ColumnUse.uses(text, key, draft.dialect()) ? text(text) : text;
  }
}
