package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlExpression;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table has beside its items.
 *
 * @param open whether it has more columns, which only the database knows
 */
record TableSettings(
    @Nullable String comment,
    List<String> prefixes,
    Map<String, SqlExpression> options,
    boolean open) {
  static final TableSettings NONE = new TableSettings(null, List.of(), Map.of(), false);
}
