package dev.banister.rehearsal.seed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a seeding wrote.
 *
 * @param rows how many rows each table got, only those that got any
 * @param refused why a table got none, in the database's words
 */
public record SeedReport(Map<String, Integer> rows, Map<String, String> refused) {
  public static final SeedReport NOTHING = new SeedReport(Map.of(), Map.of());

  public SeedReport {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
  }

  public long total() {
    return rows.values().stream().mapToLong(Integer::longValue).sum();
  }
}
