package dev.banister.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalog of a database at one moment, read by an inspector or predicted by replay.
 *
 * <p>Text in it (types, defaults, conditions) is as the dialect's catalog gives it or would give
 * it. Two spellings of one thing are told equal by {@code SchemaDiff}, not by {@code equals}.
 *
 * @param tables by name; {@code schema.name} outside the default schema
 * @param views definition by name
 * @param triggers by name; on PostgreSQL {@code table.name}
 * @param enums labels by type name
 * @param sequences by name
 * @param functions definition by signature
 * @param others definition of everything else by kind and name: {@code domain email}, {@code
 *     extension citext}
 */
public record Schema(
    Map<String, Table> tables,
    Map<String, String> views,
    Map<String, String> triggers,
    Map<String, List<String>> enums,
    Map<String, String> sequences,
    Map<String, String> functions,
    Map<String, String> others) {

  public static final Schema EMPTY =
      new Schema(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  public Schema {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
    triggers = Collections.unmodifiableMap(new LinkedHashMap<>(triggers));
    enums = Collections.unmodifiableMap(new LinkedHashMap<>(enums));
    sequences = Collections.unmodifiableMap(new LinkedHashMap<>(sequences));
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  public Schema(
      Map<String, Table> tables,
      Map<String, String> views,
      Map<String, String> triggers,
      Map<String, List<String>> enums,
      Map<String, String> sequences,
      Map<String, String> functions) {
    this(tables, views, triggers, enums, sequences, functions, Map.of());
  }

  public Optional<Table> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** Whether there is an object of any kind by that name. */
  public boolean knows(String name) {
    return tables.containsKey(name)
        || views.containsKey(name)
        || triggers.containsKey(name)
        || enums.containsKey(name)
        || sequences.containsKey(name)
        || functions.containsKey(name)
        || tables.values().stream().anyMatch(table -> table.indexes().containsKey(name));
  }

  public Schema withTables(Map<String, Table> changed) {
    return new Schema(changed, views, triggers, enums, sequences, functions, others);
  }

  public Schema withViews(Map<String, String> changed) {
    return new Schema(tables, changed, triggers, enums, sequences, functions, others);
  }

  public Schema withTriggers(Map<String, String> changed) {
    return new Schema(tables, views, changed, enums, sequences, functions, others);
  }

  public Schema withEnums(Map<String, List<String>> changed) {
    return new Schema(tables, views, triggers, changed, sequences, functions, others);
  }

  public Schema withSequences(Map<String, String> changed) {
    return new Schema(tables, views, triggers, enums, changed, functions, others);
  }

  public Schema withFunctions(Map<String, String> changed) {
    return new Schema(tables, views, triggers, enums, sequences, changed, others);
  }

  /** This schema with {@code table} added or put in the place of its namesake. */
  public Schema with(Table table) {
    Map<String, Table> changed = new LinkedHashMap<>(tables);
    changed.put(table.name(), table);
    return withTables(changed);
  }

  public Schema without(String table) {
    Map<String, Table> changed = new LinkedHashMap<>(tables);
    changed.remove(table);
    return withTables(changed);
  }

  /** Names of all tables, in order. */
  public List<String> tableNames() {
    return List.copyOf(new ArrayList<>(Set.copyOf(tables.keySet())).stream().sorted().toList());
  }
}
