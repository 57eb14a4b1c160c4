package dev.banister.replay;

import dev.banister.replay.catalog.CatalogKey;
import dev.banister.replay.catalog.TableAssembly;
import dev.banister.schema.CatalogText;
import dev.banister.schema.Column;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a CREATE TABLE statement into the table that the catalog will hold. */
final class TableText {
  private final Dialect dialect;

  TableText(Dialect dialect) {
    this.dialect = dialect;
  }

  Table read(String key, String create) {
    CatalogText.Body body = CatalogText.body(create, dialect);
    String options = dialect == Dialect.SQLITE ? body.tail().toUpperCase(Locale.ROOT) : "";
    TableAssembly assembly =
        new TableAssembly(Table.named(key).withOptions(options), dialect, true);
    List<String> constraints = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (String item : body.items()) {
      (new ItemReader(item, dialect).isConstraint() ? constraints : columns).add(item);
    }
    columns.forEach(item -> assembly.column(column(key, item)));
    // A key decides whether a unique constraint repeats it, so it comes first.
    constraints.stream().filter(this::isKey).forEach(i -> read(assembly, i));
    for (String item : columns) {
      new ItemReader(item, dialect)
          .belongings(assembly, new ItemReader(item, dialect).column().name());
    }
    constraints.stream().filter(item -> !isKey(item)).forEach(i -> read(assembly, i));
    return dialect == Dialect.SQLITE ? assembly.table().withCreated(create) : assembly.table();
  }

  private boolean isKey(String item) {
    return item.toLowerCase(Locale.ROOT).contains("primary");
  }

  private void read(TableAssembly assembly, String item) {
    new ItemReader(item, dialect).constraint(assembly);
  }

  /** The column of an item, SERIAL as the server understands it. */
  Column column(String key, String item) {
    Column column = new ItemReader(item, dialect).column();
    String type = column.type().toLowerCase(Locale.ROOT);
    if (dialect != Dialect.POSTGRESQL || !type.matches("(big|small)?serial[248]?")) {
      return column;
    }
    String plain = type.contains("big") || type.endsWith("8") ? "BIGINT" : "INTEGER";
    String small = type.contains("small") || type.endsWith("2") ? "SMALLINT" : plain;
    String sequence = CatalogKey.beside(key, CatalogKey.bare(key) + "_" + column.name() + "_seq");
    return column
        .withType(small)
        .withNullable(false)
        .withDefault("nextval('" + sequence + "'::regclass)");
  }
}
