package dev.banister.rehearsal.seed;

import dev.banister.database.ScratchDatabase;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one table; where a check refuses some it tries variants. */
final class TableSeeding {
  private static final int VARIANTS = 200;

  /** Rows are made a few at a time: a hundred thousand of them would not fit beside the others. */
  private static final int AT_ONCE = 1_000;

  private final ScratchDatabase database;
  private final Table table;
  private final RowMaker maker;
  private String reason = "no column of it can be written";

  TableSeeding(ScratchDatabase database, Table table, RowMaker maker) {
    this.database = database;
    this.table = table;
    this.maker = maker;
  }

  /** Writes the rows and gives how many stayed. */
  int write(List<Map<String, Value>> rows) {
    if (maker.missing() != null) {
      reason = maker.missing();
    }
    if (rows.isEmpty()) {
      return 0;
    }
    int good = 0;
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      good += chunk(List.copyOf(rows.subList(from, Math.min(rows.size(), from + AT_ONCE))));
    }
    if (good == rows.size()) {
      return good;
    }
    if (isCheck(reason)) {
      good += variants(rows.size() - good);
    }
    return good - removeOrphans();
  }

  /** Rows that write to the same columns go together. */
  private int chunk(List<Map<String, Value>> rows) {
    int good = 0;
    int from = 0;
    for (int to = 1; to <= rows.size(); to++) {
      if (to == rows.size() || !rows.get(to).keySet().equals(rows.get(from).keySet())) {
        good += insert(rows.subList(from, to));
        from = to;
      }
    }
    return good;
  }

  private static boolean isCheck(String refusal) {
    return refusal.startsWith("CHECK") || refusal.contains("violates check constraint");
  }

  /** Why the table stayed empty. */
  String reason() {
    return reason;
  }

  private int variants(int wanted) {
    SplittableRandom random = maker.random();
    int good = 0;
    for (int i = 0; i < VARIANTS && good < wanted; i++) {
      good += insert(List.of(maker.variant(good, random)));
    }
    return good;
  }

  private int insert(List<Map<String, Value>> rows) {
    String sql = sql(rows.getFirst());
    List<List<Value>> values = rows.stream().map(row -> List.copyOf(row.values())).toList();
    List<@Nullable String> errors = database.insert(sql, values);
    errors.stream().filter(Objects::nonNull).findFirst().ifPresent(e -> reason = e);
    return (int) errors.stream().filter(Objects::isNull).count();
  }

  private String sql(Map<String, Value> row) {
    if (row.isEmpty()) {
      return "INSERT INTO %s DEFAULT VALUES".formatted(database.quoted(table));
    }
    String columns = row.keySet().stream().map(Seeder::quoted).collect(Collectors.joining(", "));
    String places = row.keySet().stream().map(c -> "?").collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s)".formatted(database.quoted(table), columns, places);
  }

  /** A row that refers to a refused row of its own table must not stay. */
  private int removeOrphans() {
    if (database.dialect() != Dialect.SQLITE) {
      return 0; // elsewhere the database refuses it
    }
    boolean refersToItself =
        table.foreignKeys().stream()
            .anyMatch(key -> key.referencedTable().equalsIgnoreCase(table.name()));
    return refersToItself && !table.options().toLowerCase(Locale.ROOT).contains("without")
        ? database.change(
            "DELETE FROM %s WHERE rowid IN (SELECT rowid FROM pragma_foreign_key_check('%s'))"
                .formatted(database.quoted(table), table.name().replace("'", "''")))
        : 0;
  }
}
