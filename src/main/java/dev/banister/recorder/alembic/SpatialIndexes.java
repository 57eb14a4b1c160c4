package dev.banister.recorder.alembic;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The indexes that <a
 * href="https://geoalchemy-2.readthedocs.io/en/latest/spatialite_tutorial.html">GeoAlchemy 2</a>
 * makes by itself for its columns on PostgreSQL.
 */
final class SpatialIndexes {
  private static final Set<String> TYPES = Set.of("Geometry", "Geography");

  private SpatialIndexes() {}

  /** One for each spatial column that is not told otherwise. */
  static List<Operation> of(Dialect dialect, TableName table, List<ColumnDefinition> columns) {
    return dialect != Dialect.POSTGRESQL
        ? List.of()
        : columns.stream()
            .filter(column -> isIndexed(column.type()))
            .<Operation>map(column -> index(table, column))
            .toList();
  }

  private static boolean isIndexed(ColumnType type) {
    return TYPES.contains(type.name())
        && type.arguments().containsKey("col_spec")
        && type.flag("spatial_index", true);
  }

  private static Operation index(TableName table, ColumnDefinition column) {
    SqlExpression part = new SqlExpression.ColumnReference(null, column.name(), ColumnType.NULL);
    SqlExpression gist = SqlExpression.Literal.of(Value.of("gist"));
    IndexDefinition definition =
        new IndexDefinition(
            Name.of("idx_" + table.name() + "_" + column.name()),
            List.of(part),
            false,
            Map.of("postgresql_using", gist));
    return new Operation.CreateIndex(table, definition, false);
  }
}
