package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.FromTable;
import dev.banister.sql.TableName;
import java.util.List;
import java.util.Map;

/** Something unknown where a table is expected, such as a model of the application. */
final class UnknownFrom extends FromObject {
  private final UnknownObject unknown;

  UnknownFrom(Library library, UnknownObject unknown) {
    super(library, "TableClause");
    this.unknown = unknown;
  }

  /** The table that a statement changes, known by its placeholder alone. */
  static TableObject table(Library library, UnknownObject unknown) {
    TableName name = TableName.of(unknown.unknown().placeholder());
    return new TableObject(library, name, null, new TableSettings(null, List.of(), Map.of(), true));
  }

  @Override
  public From from() {
    return new FromTable(TableName.of(unknown.unknown().placeholder()), null);
  }

  @Override
  public ColumnCollection columns() {
    return table(library(), unknown).columns();
  }
}
