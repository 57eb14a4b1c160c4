package dev.banister.operation;

import dev.banister.sql.SqlExpression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code sa.Index(…)} or the arguments of {@code op.create_index}.
 *
 * @param parts a plain column name is a {@code ColumnReference} without a table
 * @param options dialect arguments: {@code postgresql_where}, {@code sqlite_where}, …
 */
public record IndexDefinition(
    @Nullable Name name,
    List<SqlExpression> parts,
    boolean unique,
    Map<String, SqlExpression> options) {
  public IndexDefinition {
    parts = List.copyOf(parts);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
