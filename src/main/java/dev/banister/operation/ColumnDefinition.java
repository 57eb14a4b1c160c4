package dev.banister.operation;

import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code sa.Column(…)} as written.
 *
 * @param nullable null when not given
 * @param serverDefault null when there is none; a plain string is a {@code Literal} of {@code Text}
 * @param computed null unless {@code sa.Computed} is given
 * @param identity null unless {@code sa.Identity} is given
 * @param autoincrement {@code auto}, {@code true}, {@code false} or {@code ignore_fk}
 * @param items foreign keys and checks given inside the column, in order
 * @param sequence name of a non-optional {@code sa.Sequence} given inside the column, or null
 * @param pythonDefault true when {@code default=} is given, which makes no DDL
 * @param options dialect arguments such as {@code sqlite_on_conflict_unique}
 */
public record ColumnDefinition(
    String name,
    ColumnType type,
    @Nullable Boolean nullable,
    boolean primaryKey,
    @Nullable SqlExpression serverDefault,
    @Nullable Computed computed,
    @Nullable Identity identity,
    boolean unique,
    boolean index,
    @Nullable String comment,
    String autoincrement,
    List<ConstraintDefinition> items,
    @Nullable String sequence,
    boolean pythonDefault,
    Map<String, SqlExpression> options) {

  public ColumnDefinition {
    items = List.copyOf(items);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  public static ColumnDefinition of(String name, ColumnType type) {
    return new ColumnDefinition(
        name, type, null, false, null, null, null, false, false, null, "auto", List.of(), null,
        false, Map.of());
  }

  /** {@code sa.Computed(sql, persisted)}; {@code persisted} null when not given. */
  public record Computed(SqlExpression expression, @Nullable Boolean persisted) {}

  /** {@code sa.Identity(…)}; {@code options} by Python's argument name, only those given. */
  public record Identity(boolean always, Map<String, dev.banister.value.Value> options) {}
}
