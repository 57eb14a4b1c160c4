package dev.banister.rehearsal;

import dev.banister.database.DatabaseException;
import dev.banister.database.ScratchDatabase;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a database holds beside its catalog and its rows: how far its sequences have counted, and
 * how many rows refer to nothing.
 *
 * @param counters the last number given out, by sequence; 0: none yet
 * @param orphans rows that refer to nothing, by table and the table they should refer to
 */
record DatabaseState(Map<String, Long> counters, Map<Reference, Long> orphans) {
  private static final String SEQUENCES =
      "SELECT CASE schemaname WHEN current_schema() THEN '' ELSE schemaname || '.' END"
          + " || sequencename, coalesce(last_value, 0) FROM pg_sequences";
  private static final String ORPHANS =
      "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check%s GROUP BY 1, 2";

  /** Tables of a foreign key. */
  record Reference(String table, String referenced) implements Comparable<Reference> {
    @Override
    public int compareTo(Reference other) {
      int first = table.compareTo(other.table);
      return first == 0 ? referenced.compareTo(other.referenced) : first;
    }
  }

  static DatabaseState of(ScratchDatabase database, Schema schema) {
    return switch (database.dialect()) {
      case SQLITE -> new DatabaseState(Map.of(), orphans(database, schema));
      case POSTGRESQL -> new DatabaseState(counters(database), Map.of());
      case MYSQL, MARIADB -> new DatabaseState(Map.of(), Map.of());
    };
  }

  /** What is worse after going back. */
  static List<StateDifference> between(DatabaseState before, DatabaseState after) {
    List<StateDifference> differences = new ArrayList<>();
    before.counters.forEach(
        (sequence, stood) -> {
          Long stands = after.counters.get(sequence);
          if (stands != null && stands < stood) {
            differences.add(new StateDifference.Counter(sequence, stood, stands));
          }
        });
    after.orphans.forEach(
        (key, rows) -> {
          long more = rows - before.orphans.getOrDefault(key, 0L);
          if (more > 0) {
            differences.add(new StateDifference.Orphans(key.table(), key.referenced(), more));
          }
        });
    return List.copyOf(differences);
  }

  private static Map<String, Long> counters(ScratchDatabase database) {
    Map<String, Long> counters = new TreeMap<>();
    for (List<Value> row : database.ask(SEQUENCES).rows()) {
      counters.put(text(row.get(0)), number(row.get(1)));
    }
    return counters;
  }

  /** SQLite does not enforce foreign keys unless a script asks for it, but it can count. */
  private static Map<Reference, Long> orphans(ScratchDatabase database, Schema schema) {
    try {
      return orphans(database, "");
    } catch (DatabaseException e) {
      // one key that refers to no unique column spoils the answer for all tables
      Map<Reference, Long> orphans = new TreeMap<>();
      schema.tables().values().forEach(table -> orphans.putAll(orphans(database, table)));
      return orphans;
    }
  }

  private static Map<Reference, Long> orphans(ScratchDatabase database, Table table) {
    try {
      return orphans(database, "('" + table.name().replace("'", "''") + "')");
    } catch (DatabaseException e) {
      return Map.of(); // no row can satisfy such a key, before or after
    }
  }

  private static Map<Reference, Long> orphans(ScratchDatabase database, String argument) {
    Map<Reference, Long> orphans = new TreeMap<>();
    for (List<Value> row : database.ask(ORPHANS.formatted(argument)).rows()) {
      orphans.put(new Reference(text(row.get(0)), text(row.get(1))), number(row.get(2)));
    }
    return orphans;
  }

  private static String text(Value value) {
    return value instanceof Value.Text(String text) ? text : String.valueOf(value);
  }

  private static long number(Value value) {
    return value instanceof Value.Int(BigInteger number) ? number.longValue() : 0;
  }
}
