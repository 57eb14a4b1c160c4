package dev.banister.rehearsal.seed;

import dev.banister.schema.ForeignKey;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tables in the order in which rows can be written: what is referred to comes first. */
final class SeedOrder {
  private final Schema schema;
  private final Set<String> visited = new LinkedHashSet<>();
  private final List<Table> ordered = new ArrayList<>();

  private SeedOrder(Schema schema) {
    this.schema = schema;
  }

  /** All tables; within a cycle of foreign keys the order is that of their names. */
  static List<Table> of(Schema schema) {
    SeedOrder order = new SeedOrder(schema);
    schema.tableNames().forEach(name -> order.visit(schema.tables().get(name)));
    return List.copyOf(order.ordered);
  }

  private void visit(Table table) {
    if (visited.add(table.name())) {
      for (ForeignKey key : table.foreignKeys()) {
        referenced(schema, key).forEach(this::visit);
      }
      ordered.add(table);
    }
  }

  /** The table that a foreign key names, whatever its case; nothing when there is none. */
  static List<Table> referenced(Schema schema, ForeignKey key) {
    String name = key.referencedTable().toLowerCase(Locale.ROOT);
    return schema.tables().values().stream()
        .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(name))
        .toList();
  }
}
