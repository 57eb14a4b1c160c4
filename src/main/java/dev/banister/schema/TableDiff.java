package dev.banister.schema;

import dev.banister.schema.SchemaDifference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells in what two tables of one name differ. */
final class TableDiff {
  private final Table before;
  private final Table after;
  private final CatalogSpelling spelling;
  private final List<SchemaDifference> found = new ArrayList<>();

  TableDiff(Table before, Table after, CatalogSpelling spelling) {
    this.before = before;
    this.after = after;
    this.spelling = spelling;
  }

  List<SchemaDifference> differences() {
    attribute(Kind.TABLE, before.name(), "comment", before.comment(), after.comment());
    options();
    columns();
    primaryKey();
    found.addAll(new ConstraintDiff(before, after, spelling).differences());
    indexes();
    return List.copyOf(found);
  }

  private void options() {
    if (!spelling.statement(before.options()).equals(spelling.statement(after.options()))) {
      attribute(Kind.TABLE, before.name(), "options", before.options(), after.options());
    }
  }

  private void columns() {
    Map<String, Column> old = byName(before);
    Map<String, Column> now = byName(after);
    for (String name : SchemaDiff.union(old, now)) {
      Column was = old.get(name);
      Column is = now.get(name);
      if (was == null || is == null) {
        String oldText = was == null ? null : CatalogWords.of(was);
        whole(Kind.COLUMN, name, oldText, is == null ? null : CatalogWords.of(is));
      } else {
        column(was, is);
      }
    }
  }

  private static Map<String, Column> byName(Table table) {
    Map<String, Column> columns = new LinkedHashMap<>();
    table.columns().forEach(column -> columns.put(column.name(), column));
    return columns;
  }

  private void column(Column was, Column is) {
    String name = was.name();
    if (!spelling.type(was.type()).equals(spelling.type(is.type()))) {
      attribute(Kind.COLUMN, name, "type", was.type(), is.type());
    }
    attribute(Kind.COLUMN, name, "nullable", yes(was.nullable()), yes(is.nullable()));
    if (!Objects.equals(
        spelling.defaultText(was.defaultText(), was.type()),
        spelling.defaultText(is.defaultText(), is.type()))) {
      attribute(Kind.COLUMN, name, "default", was.defaultText(), is.defaultText());
    }
    if (Objects.equals(before.primaryKey(), after.primaryKey())) {
      attribute(Kind.COLUMN, name, "key", position(was.keyPosition()), position(is.keyPosition()));
    }
    String auto = yes(was.autoincrement());
    attribute(Kind.COLUMN, name, "autoincrement", auto, yes(is.autoincrement()));
    attribute(Kind.COLUMN, name, "collation", was.collation(), is.collation());
    if (!Objects.equals(condition(was.generated()), condition(is.generated()))) {
      attribute(Kind.COLUMN, name, "generated", was.generated(), is.generated());
    }
    attribute(Kind.COLUMN, name, "identity", was.identity(), is.identity());
    attribute(Kind.COLUMN, name, "comment", was.comment(), is.comment());
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  private static @Nullable String position(int key) {
    return key == 0 ? null : Integer.toString(key);
  }

  private void primaryKey() {
    PrimaryKey was = before.primaryKey();
    PrimaryKey is = after.primaryKey();
    if (was == null || is == null) {
      if (was != is) {
        String name = keyName(was == null ? Objects.requireNonNull(is) : was);
        String oldText = was == null ? null : CatalogWords.columns(was.columns());
        whole(
            Kind.PRIMARY_KEY,
            name,
            oldText,
            is == null ? null : CatalogWords.columns(is.columns()));
      }
      return;
    }
    String columns = CatalogWords.columns(was.columns());
    String name = keyName(was);
    attribute(Kind.PRIMARY_KEY, name, "columns", columns, CatalogWords.columns(is.columns()));
    attribute(Kind.PRIMARY_KEY, name, "name", was.name(), is.name());
    attribute(Kind.PRIMARY_KEY, name, "options", was.options(), is.options());
  }

  private static String keyName(PrimaryKey key) {
    return key.name() == null ? CatalogWords.columns(key.columns()) : key.name();
  }

  private void indexes() {
    for (String name : SchemaDiff.union(before.indexes(), after.indexes())) {
      Index was = before.indexes().get(name);
      Index is = after.indexes().get(name);
      if (was == null || is == null) {
        String oldText = was == null ? null : CatalogWords.of(was);
        whole(Kind.INDEX, name, oldText, is == null ? null : CatalogWords.of(is));
      } else {
        index(was, is);
      }
    }
  }

  private void index(Index was, Index is) {
    if (!conditions(was.parts()).equals(conditions(is.parts()))) {
      String columns = CatalogWords.columns(was.parts());
      attribute(Kind.INDEX, was.name(), "columns", columns, CatalogWords.columns(is.parts()));
    }
    attribute(Kind.INDEX, was.name(), "unique", yes(was.unique()), yes(is.unique()));
    if (!Objects.equals(condition(was.where()), condition(is.where()))) {
      attribute(Kind.INDEX, was.name(), "where", was.where(), is.where());
    }
    attribute(Kind.INDEX, was.name(), "method", method(was), method(is));
    attribute(Kind.INDEX, was.name(), "options", was.options(), is.options());
  }

  private static String method(Index index) {
    return index.method().isEmpty() ? "btree" : index.method();
  }

  private List<String> conditions(List<String> parts) {
    return parts.stream().map(spelling::condition).toList();
  }

  private @Nullable String condition(@Nullable String text) {
    return text == null ? null : spelling.condition(text);
  }

  private void whole(Kind kind, String name, @Nullable String old, @Nullable String now) {
    found.add(new SchemaDifference(before.name(), kind, name, null, old, now));
  }

  private void attribute(
      Kind kind, String name, String attribute, @Nullable String old, @Nullable String now) {
    if (!Objects.equals(old, now)) {
      String table = kind == Kind.TABLE ? null : before.name();
      found.add(new SchemaDifference(table, kind, name, attribute, old, now));
    }
  }
}
