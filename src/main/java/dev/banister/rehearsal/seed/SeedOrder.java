package dev.banister.rehearsal.seed;

import dev.banister.schema.ForeignKey;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tables in the order in which rows can be written: what must be referred to comes first, then what
 * may be.
 *
 * <p>A reference that may be NULL is not followed where it would close a circle; it is filled in
 * when all tables have rows.
 */
final class SeedOrder {
  private final Schema schema;
  private final Set<String> visited = new LinkedHashSet<>();
  private final List<Table> ordered = new ArrayList<>();

  private SeedOrder(Schema schema) {
    this.schema = schema;
  }

  /** All tables; within a circle of required references the order is that of their names. */
  static List<Table> of(Schema schema) {
    SeedOrder order = new SeedOrder(schema);
    schema.tableNames().forEach(name -> order.visit(schema.tables().get(name)));
    return List.copyOf(order.ordered);
  }

  private void visit(Table table) {
    if (!visited.add(table.name())) {
      return;
    }
    parents(table, true).forEach(this::visit);
    parents(table, false).stream()
        .filter(parent -> !required(parent).contains(table.name()))
        .forEach(this::visit);
    ordered.add(table);
  }

  private List<Table> parents(Table table, boolean required) {
    return table.foreignKeys().stream()
        .filter(key -> isRequired(table, key) == required)
        .flatMap(key -> referenced(schema, key).stream())
        .toList();
  }

  /** Names of all tables that must have rows before this one can. */
  private Set<String> required(Table table) {
    Set<String> names = new LinkedHashSet<>();
    List<Table> open = new ArrayList<>(List.of(table));
    while (!open.isEmpty()) {
      Table next = open.removeLast();
      if (names.add(next.name())) {
        open.addAll(parents(next, true));
      }
    }
    return names;
  }

  /** Whether a row can't be without this reference. */
  static boolean isRequired(Table table, ForeignKey key) {
    return key.columns().stream()
        .flatMap(c -> table.column(c).stream())
        .anyMatch(c -> !c.nullable() || c.keyPosition() > 0);
  }

  /** The table that a foreign key names, whatever its case. */
  static Optional<Table> referenced(Schema schema, ForeignKey key) {
    String name = key.referencedTable().toLowerCase(Locale.ROOT);
    return schema.tables().values().stream()
        .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
