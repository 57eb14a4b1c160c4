package dev.banister.rehearsal;

import dev.banister.database.RowPairs;
import dev.banister.database.RowSnapshot;
import dev.banister.database.TableRows;
import dev.banister.database.TableRows.Row;
import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.rehearsal.StepResult.Sample;
import dev.banister.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells how rows differ from an earlier snapshot of them.
 *
 * <p>Rows are matched by primary key, else by all they hold; columns that are on both sides are
 * compared. Rows that were written in between on purpose are no difference, and neither is a NULL
 * that was filled: nothing is lost by it.
 */
final class RowComparison {
  private static final int SAMPLES = 3;
  private final TableRows before;
  private final TableRows after;
  private final List<String> columns;
  private final List<String> key;
  private final int[] from;
  private final int[] to;
  private final Set<String> changedColumns = new LinkedHashSet<>();
  private final List<Sample> samples = new ArrayList<>();
  private long lost;
  private long changed;

  private RowComparison(TableRows before, TableRows after) {
    this.before = before;
    this.after = after;
    this.columns = common(before, after);
    this.key = key(before, after, columns);
    this.from = columns.stream().mapToInt(before.columns()::indexOf).toArray();
    this.to = columns.stream().mapToInt(after.columns()::indexOf).toArray();
  }

  /** The columns that are on both sides. */
  static List<String> common(TableRows before, TableRows after) {
    return before.columns().stream().filter(after.columns()::contains).toList();
  }

  /** What tells rows apart on both sides: the primary key, or every common column. */
  static List<String> key(TableRows before, TableRows after, List<String> common) {
    boolean shared = !before.key().isEmpty() && before.key().equals(after.key());
    return shared && common.containsAll(before.key()) ? before.key() : common;
  }

  /**
   * The differences of all tables that are on both sides.
   *
   * @param written the rows that may be there beside those of {@code before}, or null
   */
  static List<RowDifference> between(
      RowSnapshot before, RowSnapshot after, @Nullable RowSnapshot written) {
    List<RowDifference> differences = new ArrayList<>();
    for (TableRows old : before.tables().values()) {
      after
          .table(old.table())
          .map(now -> new RowComparison(old, now).difference(expected(written, old.table())))
          .filter(d -> d.lost() + d.changed() + d.added() > 0)
          .ifPresent(differences::add);
    }
    return List.copyOf(differences);
  }

  /** The difference of one table. */
  static RowDifference between(TableRows before, TableRows after) {
    return new RowComparison(before, after).difference(null);
  }

  private static @Nullable TableRows expected(@Nullable RowSnapshot written, String table) {
    return written == null ? null : written.table(table).orElse(null);
  }

  private RowDifference difference(@Nullable TableRows written) {
    if (before == after) {
      return new RowDifference(before.table(), 0, 0, 0, List.of(), List.of());
    }
    RowPairs pairs = RowPairs.of(before, after, key);
    for (int row = 0; row < before.rows().size(); row++) {
      compare(
          before.rows().get(row), pairs.isKept(row) ? after.rows().get(pairs.partner(row)) : null);
    }
    int[] added = added(pairs, written);
    Arrays.stream(added).limit(SAMPLES).forEach(row -> sample(null, after.rows().get(row)));
    return new RowDifference(
        before.table(), lost, changed, added.length, List.copyOf(changedColumns), samples);
  }

  /** Rows that were neither there before nor written in between, by number. */
  private int[] added(RowPairs pairs, @Nullable TableRows written) {
    if (written == null || written == before || !written.columns().containsAll(key)) {
      return pairs.added().toArray();
    }
    RowPairs ours = RowPairs.of(after, written, key);
    return pairs.added().filter(row -> !ours.isKept(row)).toArray();
  }

  private void compare(Row old, @Nullable Row now) {
    if (now == null) {
      lost++;
      sample(old, null);
      return;
    }
    boolean same = true;
    for (int i = 0; i < columns.size(); i++) {
      if (!old.isNull(from[i]) && old.hash(from[i]) != now.hash(to[i])) {
        same = false;
        changedColumns.add(columns.get(i));
      }
    }
    if (!same) {
      changed++;
      sample(old, now);
    }
  }

  private void sample(@Nullable Row old, @Nullable Row now) {
    boolean known =
        (old == null || !old.values().isEmpty()) && (now == null || !now.values().isEmpty());
    if (samples.size() < SAMPLES && known) {
      samples.add(
          new Sample(
              columns,
              old == null ? null : texts(before, old),
              now == null ? null : texts(after, now)));
    }
  }

  private List<String> texts(TableRows table, Row row) {
    return columns.stream().map(c -> text(row.values().get(table.columns().indexOf(c)))).toList();
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Null() -> "NULL";
      case Value.Int(BigInteger number) -> number.toString();
      case Value.Real(double number) -> BigDecimal.valueOf(number).toString();
      case Value.Text(String text) -> text;
      case Value.Bytes(byte[] bytes) -> bytes.length + " bytes";
      case Value.Bool(boolean bool) -> String.valueOf(bool);
      case Value.Decimal(BigDecimal number) -> number.toPlainString();
      case Value.Date(String iso) -> iso;
      case Value.DateTime(String iso) -> iso;
      case Value.Time(String iso) -> iso;
      case Value.Interval(BigDecimal seconds) -> seconds.toPlainString() + " s";
      case Value.Uuid(String text) -> text;
      case Value.Sequence(List<Value> items) ->
          items.stream().map(RowComparison::text).collect(Collectors.joining(", ", "[", "]"));
      case Value.Mapping(List<Value.Entry> entries) ->
          entries.stream()
              .map(e -> text(e.key()) + ": " + text(e.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Undetermined(var unknown) -> unknown.expression();
    };
  }
}
