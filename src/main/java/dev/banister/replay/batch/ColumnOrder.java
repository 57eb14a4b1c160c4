package dev.banister.replay.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where added columns come to stand: Alembic sorts the columns by pairs of before and after. */
final class ColumnOrder {
  private final List<List<String>> partial;
  private final List<String> existing;
  private final List<Pair> added = new ArrayList<>();

  /** {@code first} stands before {@code second}. */
  private record Pair(String first, String second) {}

  ColumnOrder(List<String> existing, List<List<String>> partial) {
    this.existing = new ArrayList<>(existing);
    this.partial = partial;
  }

  void drop(String column) {
    existing.remove(column);
  }

  void add(String column, @Nullable String insertBefore, @Nullable String insertAfter) {
    String before = insertBefore;
    String after = insertAfter;
    if (partial.isEmpty()) {
      if (after != null && before == null) {
        before = neighbourAfter(after);
      }
      if (before != null && after == null) {
        after = neighbourBefore(before);
      }
    }
    if (before != null) {
      added.add(new Pair(column, before));
    }
    if (after != null) {
      added.add(new Pair(after, column));
    }
    if (partial.isEmpty() && before == null && after == null && !existing.isEmpty()) {
      added.add(new Pair(existing.getLast(), column));
    }
  }

  private @Nullable String neighbourAfter(String column) {
    int index = existing.indexOf(column);
    if (index >= 0) {
      return index + 1 < existing.size() ? existing.get(index + 1) : null;
    }
    return added.reversed().stream()
        .filter(pair -> pair.first().equals(column))
        .map(Pair::second)
        .findFirst()
        .orElseThrow(() -> BatchException.key(column));
  }

  private @Nullable String neighbourBefore(String column) {
    int index = existing.indexOf(column);
    if (index >= 0) {
      return index > 0 ? existing.get(index - 1) : null;
    }
    return added.reversed().stream()
        .filter(pair -> pair.second().equals(column))
        .map(Pair::first)
        .findFirst()
        .orElseThrow(() -> BatchException.key(column));
  }

  /** The columns, which come in the order of their making, in their final order. */
  List<String> sorted(List<String> columns) {
    if (partial.isEmpty() && added.isEmpty()) {
      return columns;
    }
    Set<Pair> pairs = new LinkedHashSet<>();
    for (List<String> chain : partial) {
      for (int i = 1; i < chain.size(); i++) {
        pairs.add(new Pair(chain.get(i - 1), chain.get(i)));
      }
    }
    for (int i = 1; partial.isEmpty() && i < existing.size(); i++) {
      pairs.add(new Pair(columns.get(i - 1), existing.get(i)));
    }
    pairs.addAll(added);
    pairs.removeIf(pair -> pair.first().equals(pair.second()));
    return topological(columns, pairs);
  }

  private static List<String> topological(List<String> columns, Set<Pair> pairs) {
    List<String> sorted = new ArrayList<>();
    List<String> left = new ArrayList<>(columns);
    while (!left.isEmpty()) {
      Set<String> waiting = new HashSet<>(left);
      List<String> free =
          left.stream()
              .filter(
                  column ->
                      pairs.stream()
                          .noneMatch(p -> p.second().equals(column) && waiting.contains(p.first())))
              .toList();
      if (free.isEmpty()) {
        throw new BatchException(
            "sqlalchemy.exc.CircularDependencyError", "Circular dependency detected.");
      }
      sorted.addAll(free);
      left.removeAll(free);
    }
    return sorted;
  }
}
