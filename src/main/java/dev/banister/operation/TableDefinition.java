package dev.banister.operation;

import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code sa.Table(…)} or the arguments of {@code op.create_table}.
 *
 * @param constraints those given beside the columns, in the order of arguments
 * @param indexes {@code sa.Index} items
 * @param options dialect arguments: {@code sqlite_autoincrement}, {@code mysql_engine}, …
 */
public record TableDefinition(
    TableName name,
    List<ColumnDefinition> columns,
    List<ConstraintDefinition> constraints,
    List<IndexDefinition> indexes,
    @Nullable String comment,
    List<String> prefixes,
    Map<String, SqlExpression> options) {
  public TableDefinition {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    prefixes = List.copyOf(prefixes);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
