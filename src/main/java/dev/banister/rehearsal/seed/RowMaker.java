package dev.banister.rehearsal.seed;

import dev.banister.database.ScratchDatabase;
import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes rows for one table: values by type and check, foreign keys from rows that are there. */
final class RowMaker {
  private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
  private final ScratchDatabase database;
  private final Table table;
  private final TypedValues values;
  private final Map<String, Domain> domains;
  private final Map<String, List<Value>> hints;
  private final Parents parents;
  private final long offset;

  /**
   * A maker.
   *
   * @param checks of the table, and those that its rows will meet later
   */
  RowMaker(
      ScratchDatabase database,
      Schema schema,
      Table table,
      List<CheckConstraint> checks,
      TypedValues values) {
    this.database = database;
    this.table = table;
    this.values = values;
    this.domains = CheckReader.domains(checks, database.dialect());
    this.hints = CheckReader.hints(checks, database.dialect());
    this.parents = new Parents(database, schema, table);
    this.offset = offset();
  }

  Dialect dialect() {
    return database.dialect();
  }

  /** The ends of what a column's type holds; empty where they are nothing special. */
  List<Value> extremes(Column column) {
    return values.extremes(column);
  }

  /** Why no row can be made, or null. */
  @Nullable String missing() {
    return parents.missing();
  }

  /** Rows that are there already move the numbers on, so that keys stay free. */
  private long offset() {
    List<String> figures = new ArrayList<>(List.of("count(*)"));
    switch (database.dialect()) {
      case SQLITE -> {
        if (!table.options().toLowerCase(Locale.ROOT).contains("without")) {
          figures.add("max(rowid)");
        }
      }
      case POSTGRESQL, MYSQL, MARIADB ->
          table.columns().stream()
              .filter(
                  c -> c.keyPosition() > 0 && Seeder.isWritten(c) && INTEGERS.contains(c.type()))
              .forEach(c -> figures.add("max(" + Seeder.quoted(c.name()) + ")"));
    }
    String list = String.join(", ", figures);
    List<Value> answer =
        database.ask("SELECT " + list + " FROM " + database.quoted(table)).rows().getFirst();
    return answer.stream()
        .mapToLong(v -> v instanceof Value.Int(var number) ? number.longValueExact() : 0)
        .max()
        .orElse(0);
  }

  /** The n-th row, from 0: every third value that may be NULL is, but none in the first row. */
  Map<String, Value> row(long n) {
    Map<String, Value> row = new LinkedHashMap<>();
    int position = 0;
    for (Column column : table.columns()) {
      if (Seeder.isWritten(column)) {
        boolean empty = mayBeNull(column) && n > 0 && (n + position) % 3 == 0;
        row.put(column.name(), empty ? Value.NULL : value(column, n, false));
      }
      position++;
    }
    return row;
  }

  private static boolean mayBeNull(Column column) {
    return column.nullable() && column.keyPosition() == 0;
  }

  /**
   * Another try at a row that a check refused: values that the checks mention, and NULL here and
   * there.
   */
  Map<String, Value> variant(long n, SplittableRandom random) {
    Map<String, Value> row = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      if (Seeder.isWritten(column)) {
        Value value =
            parents
                .own(column)
                .map(
                    own ->
                        column.nullable() ? Value.NULL : row.getOrDefault(own.name(), Value.NULL))
                .orElseGet(() -> variant(column, n, random));
        row.put(column.name(), value);
      }
    }
    return row;
  }

  /** Chance for the variants of this table; the same for the same seed. */
  SplittableRandom random() {
    return values.random(table.name(), "", 0);
  }

  private Value variant(Column column, long n, SplittableRandom random) {
    if (mayBeNull(column) && random.nextBoolean()) {
      return Value.NULL;
    }
    List<Value> mentioned = hints.getOrDefault(column.name().toLowerCase(Locale.ROOT), List.of());
    return mentioned.isEmpty() || random.nextInt(4) == 0
        ? value(column, n + random.nextInt(3), false)
        : mentioned.get(random.nextInt(mentioned.size()));
  }

  /** The n-th value of a column that is not NULL, unless it refers to a table without rows. */
  Value value(Column column, long n, boolean longest) {
    return parents
        .value(column.name(), offset + n)
        .or(() -> parents.own(column).map(own -> self(column, own, n)))
        .orElseGet(() -> values.of(table.name(), column, domain(column), offset + n, longest));
  }

  private Domain domain(Column column) {
    return domains.getOrDefault(column.name().toLowerCase(Locale.ROOT), Domain.ANY);
  }

  /** The first of the new rows has no parent; the others have it, or themselves where they must. */
  private Value self(Column column, Column own, long n) {
    if (!Seeder.isWritten(own)) {
      return Value.NULL;
    }
    if (!column.nullable()) {
      return value(own, n, false);
    }
    return n == 0 ? Value.NULL : value(own, 0, false);
  }
}
