package dev.banister.database;

import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The catalog of a PostgreSQL database in the form in which the Python reference writes it, asked
 * for with the reference's questions, so that it does not hang on our own inspector.
 */
public final class PostgresqlCatalogJson {
  private static final String USER =
      "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";
  private static final String NAME =
      "CASE WHEN n.nspname = 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END";
  private static final String RELATION =
      "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
          + USER
          + " AND c.relname <> 'alembic_version'";
  private static final Map<String, String> KINDS =
      Map.of("u", "unique", "c", "checks", "f", "foreign_keys", "x", "exclude");

  private final ScratchDatabase database;
  private final Map<Object, Map<String, Object>> tables = new TreeMap<>();
  private final Map<String, Object> byName = new TreeMap<>();

  private PostgresqlCatalogJson(ScratchDatabase database) {
    this.database = database;
  }

  public static Map<String, Object> of(ScratchDatabase database) {
    return new PostgresqlCatalogJson(database).catalog();
  }

  private Map<String, Object> catalog() {
    readTables();
    readColumns();
    readConstraints();
    readIndexes();
    Map<String, Object> catalog = new TreeMap<>();
    catalog.put("tables", byName);
    catalog.put(
        "views",
        named(
            "SELECT "
                + NAME
                + ", c.relkind, pg_get_viewdef(c.oid) "
                + RELATION
                + " AND c.relkind IN ('v','m') AND "
                + notOfExtension("c"),
            "kind",
            "text"));
    catalog.put(
        "sequences",
        named(
            "SELECT "
                + NAME
                + ", format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement,"
                + " s.seqcycle, EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND"
                + " d.deptype IN ('a','i') AND d.refclassid = 'pg_class'::regclass AND"
                + " d.classid = d.refclassid) FROM pg_sequence s JOIN pg_class c"
                + " ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
                + USER,
            "type",
            "start",
            "increment",
            "cycle",
            "owned"));
    catalog.put(
        "enums",
        texts(
            "SELECT t.typname, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e"
                + " JOIN pg_type t ON t.oid = e.enumtypid GROUP BY t.oid, t.typname"));
    catalog.put(
        "triggers",
        texts(
            "SELECT "
                + NAME
                + " || '.' || t.tgname, pg_get_triggerdef(t.oid) FROM pg_trigger t"
                + " JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n"
                + " ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND "
                + USER));
    catalog.put(
        "functions",
        texts(
            "SELECT p.oid::regprocedure::text, pg_get_functiondef(p.oid) FROM pg_proc p JOIN"
                + " pg_namespace n ON n.oid = p.pronamespace WHERE "
                + USER
                + " AND p.prokind IN ('f','p') AND "
                + notOfExtension("p")));
    catalog.put(
        "extensions",
        ask("SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1").stream()
            .map(row -> row.get(0))
            .toList());
    return catalog;
  }

  private static String notOfExtension(String alias) {
    return "NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = "
        + alias
        + ".oid AND d.deptype = 'e')";
  }

  private void readTables() {
    for (List<@Nullable Object> row :
        ask(
            "SELECT c.oid, "
                + NAME
                + ", c.relkind, obj_description(c.oid, 'pg_class'),"
                + " c.relpersistence "
                + RELATION
                + " AND c.relkind IN ('r','p')")) {
      Map<String, Object> table = new TreeMap<>();
      List.of("columns", "unique", "checks", "foreign_keys", "exclude", "indexes")
          .forEach(part -> table.put(part, new TreeMap<String, Object>()));
      table.put("primary_key", null);
      table.put("comment", row.get(3));
      table.put("kind", row.get(2) + "" + row.get(4));
      tables.put(row.get(0), table);
      byName.put(String.valueOf(row.get(1)), table);
    }
  }

  private void readColumns() {
    for (List<@Nullable Object> row :
        ask(
            "SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull,"
                + " pg_get_expr(d.adbin, d.adrelid), nullif(a.attidentity, ''),"
                + " nullif(a.attgenerated, ''), CASE WHEN a.attcollation <> t.typcollation THEN"
                + " a.attcollation::regcollation::text END, col_description(a.attrelid, a.attnum)"
                + " FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d"
                + " ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
                + " WHERE a.attnum > 0 AND NOT a.attisdropped")) {
      put(
          row,
          "columns",
          "type",
          "nullable",
          "default",
          "identity",
          "generated",
          "collation",
          "comment");
    }
  }

  private void readConstraints() {
    for (List<@Nullable Object> row :
        ask(
            "SELECT conrelid, conname, pg_get_constraintdef(oid), convalidated,"
                + " obj_description(oid, 'pg_constraint'), contype FROM pg_constraint")) {
      String kind = KINDS.get(String.valueOf(row.get(5)));
      if (kind != null) {
        put(row, kind, "text", "valid", "comment");
      } else if ("p".equals(row.get(5)) && tables.containsKey(row.get(0))) {
        Map<String, Object> key = fields(row.subList(2, 5), "text", "valid", "comment");
        key.put("name", row.get(1));
        tables.get(row.get(0)).put("primary_key", key);
      }
    }
  }

  private void readIndexes() {
    for (List<@Nullable Object> row :
        ask(
            "SELECT i.indrelid, c.relname, ARRAY(SELECT pg_get_indexdef(i.indexrelid, k, true) FROM"
                + " generate_series(1, i.indnkeyatts) k), ARRAY(SELECT"
                + " pg_get_indexdef(i.indexrelid, k, true) FROM"
                + " generate_series(i.indnkeyatts + 1, i.indnatts) k), i.indisunique, am.amname,"
                + " pg_get_expr(i.indpred, i.indrelid), i.indisvalid,"
                + " substr(pg_get_indexdef(i.indexrelid),"
                + " strpos(pg_get_indexdef(i.indexrelid), ' USING ') + 7),"
                + " obj_description(c.oid, 'pg_class') FROM pg_index i JOIN pg_class c"
                + " ON c.oid = i.indexrelid JOIN pg_am am ON am.oid = c.relam WHERE NOT EXISTS"
                + " (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype"
                + " IN ('p','u','x'))")) {
      put(
          row, "indexes", "columns", "include", "unique", "method", "where", "valid", "text",
          "comment");
    }
  }

  @SuppressWarnings("unchecked")
  private void put(List<@Nullable Object> row, String part, String... fields) {
    Map<String, Object> table = tables.get(row.get(0));
    if (table != null) {
      ((Map<String, Object>) table.get(part))
          .put(String.valueOf(row.get(1)), fields(row.subList(2, 2 + fields.length), fields));
    }
  }

  private static Map<String, Object> fields(List<@Nullable Object> values, String... names) {
    Map<String, Object> fields = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      fields.put(names[i], values.get(i));
    }
    return fields;
  }

  private Map<String, Object> named(String query, String... fields) {
    Map<String, Object> named = new TreeMap<>();
    ask(query)
        .forEach(
            row ->
                named.put(String.valueOf(row.get(0)), fields(row.subList(1, row.size()), fields)));
    return named;
  }

  private Map<String, Object> texts(String query) {
    Map<String, Object> texts = new TreeMap<>();
    ask(query).forEach(row -> texts.put(String.valueOf(row.get(0)), row.get(1)));
    return texts;
  }

  private List<List<@Nullable Object>> ask(String query) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<Value> row : database.ask(query).rows()) {
      rows.add(Arrays.asList(row.stream().map(PostgresqlCatalogJson::plain).toArray()));
    }
    return rows;
  }

  private static @Nullable Object plain(Value value) {
    return switch (value) {
      case Value.Null() -> null;
      case Value.Text(String text) -> text;
      case Value.Bool(boolean bool) -> bool;
      case Value.Int(var number) -> number.longValueExact();
      case Value.Sequence(var items) -> items.stream().map(PostgresqlCatalogJson::plain).toList();
      default -> throw new IllegalArgumentException("not expected in a catalog: " + value);
    };
  }
}
