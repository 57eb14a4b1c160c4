package dev.banister.rehearsal.seed;

import dev.banister.schema.Column;
import dev.banister.schema.Index;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two rows that are the same in what was unique. */
record TwinAim() implements Aim {
  /** Beyond what a sequence has counted. */
  private static final long FAR = 900_000;

  /**
   * What must be unique: columns, or an expression over them.
   *
   * @param otherCase whether texts that differ in case alone count as the same
   */
  private record Unique(List<String> columns, boolean otherCase) {}

  @Override
  public List<Map<String, Value>> marks(NewerTable table, long from) {
    List<Unique> still = unique(table.newer());
    List<Map<String, Value>> marks = new ArrayList<>();
    for (Unique was : unique(table.older())) {
      if (!still.contains(was)) {
        marks.addAll(twins(table, was, from + marks.size()));
      }
    }
    return marks;
  }

  private static List<Map<String, Value>> twins(NewerTable table, Unique unique, long n) {
    Map<String, Value> first = new LinkedHashMap<>();
    Map<String, Value> second = new LinkedHashMap<>();
    for (String name : unique.columns()) {
      Optional<Column> column = table.newer().column(name).filter(Seeder::takesValues);
      if (column.isEmpty()) {
        return List.of();
      }
      Value value = table.value(column.get(), Seeder.isWritten(column.get()) ? n : FAR + n);
      first.put(name, value);
      second.put(name, unique.otherCase() ? inOtherCase(value) : value);
    }
    return List.of(first, second);
  }

  private static Value inOtherCase(Value value) {
    return value instanceof Value.Text(String text)
        ? Value.of(text.toUpperCase(Locale.ROOT))
        : value;
  }

  private static List<Unique> unique(Table table) {
    Stream<Unique> key =
        table.primaryKey() == null
            ? Stream.empty()
            : Stream.of(new Unique(sorted(table.primaryKey().columns()), false));
    Stream<Unique> constraints =
        table.uniques().stream()
            .map(UniqueConstraint::columns)
            .map(c -> new Unique(sorted(c), false));
    Stream<Unique> indexes =
        table.indexes().values().stream().filter(Index::unique).map(i -> unique(table, i));
    return Stream.of(key, constraints, indexes).flatMap(s -> s).distinct().toList();
  }

  private static List<String> sorted(List<String> columns) {
    return columns.stream().sorted().toList();
  }

  private static Unique unique(Table table, Index index) {
    String parts = String.join(" ", index.parts()).toLowerCase(Locale.ROOT);
    List<String> named =
        table.columns().stream().map(Column::name).filter(c -> names(parts, c)).toList();
    return new Unique(sorted(named), parts.contains("lower(") || parts.contains("upper("));
  }

  private static boolean names(String parts, String column) {
    String name = Pattern.quote(column.toLowerCase(Locale.ROOT));
    return Pattern.compile("(?<!\\w)" + name + "(?!\\w)").matcher(parts).find();
  }
}
