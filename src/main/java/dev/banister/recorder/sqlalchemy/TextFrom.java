package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.FromTable;
import dev.banister.sql.TableName;

/** {@code select_from(text("t"))}. */
final class TextFrom extends FromObject {
  private final TextObject text;

  TextFrom(TextObject text) {
    super(text.library(), "TextClause");
    this.text = text;
  }

  @Override
  public From from() {
    return new FromTable(TableName.of(text.toString()), null);
  }

  @Override
  public ColumnCollection columns() {
    return new ColumnCollection(library(), text.toString(), true);
  }
}
