package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.Join;
import java.util.ArrayList;
import java.util.List;

/** {@code a.join(b, …)}. */
final class JoinObject extends FromObject {
  private final FromObject left;
  private final FromObject right;
  private final Join join;

  JoinObject(FromObject left, FromObject right, Join join) {
    super(left.library(), "Join");
    this.left = left;
    this.right = right;
    this.join = join;
  }

  @Override
  public From from() {
    return join;
  }

  @Override
  List<FromObject> parts() {
    List<FromObject> parts = new ArrayList<>(List.of(this));
    parts.addAll(left.parts());
    parts.addAll(right.parts());
    return parts;
  }

  @Override
  public ColumnCollection columns() {
    ColumnCollection columns = new ColumnCollection(library(), "join", isOpen());
    for (FromObject side : List.of(left, right)) {
      side.columns().objects().forEach(c -> columns.add(tableName(side) + "_" + c.columnName(), c));
    }
    return columns;
  }

  private boolean isOpen() {
    return left.columns().isOpen() || right.columns().isOpen();
  }

  private static String tableName(FromObject side) {
    return side instanceof TableObject table ? table.name().name() : side.toString();
  }
}
