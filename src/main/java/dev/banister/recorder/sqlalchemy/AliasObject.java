package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.FromSelect;
import dev.banister.sql.SqlStatement.FromTable;
import dev.banister.sql.TableName;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** A table or a select under another name. */
final class AliasObject extends FromObject {
  private final FromObject original;
  private final String name;
  private final @Nullable MappedClass model;

  AliasObject(FromObject original, String name) {
    this(original, name, null);
  }

  /**
   * @param model the mapped class that the alias stands for, or null
   */
  AliasObject(FromObject original, String name, @Nullable MappedClass model) {
    super(original.library(), original instanceof QueryFrom ? "Subquery" : "Alias");
    this.original = original;
    this.name = name;
    this.model = model;
  }

  @Nullable MappedClass model() {
    return model;
  }

  FromObject original() {
    return original;
  }

  @Override
  public From from() {
    return switch (original.from()) {
      case FromTable table -> new FromTable(table.table(), name);
      case FromSelect select -> new FromSelect(select.select(), name);
      case dev.banister.sql.SqlStatement.Join join ->
          new FromSelect(Selects.ofTable(original, null).statement(), name);
    };
  }

  @Override
  public ColumnCollection columns() {
    ColumnCollection all = original.columns();
    ColumnCollection columns =
        new ColumnCollection(library(), name, all.isOpen(), missing -> column(missing, null));
    all.keyed().forEach((key, c) -> columns.add(key, column(String.valueOf(c.columnName()), c)));
    return columns;
  }

  private ExpressionObject column(String column, @Nullable ExpressionObject source) {
    dev.banister.sql.ColumnType type =
        source == null ? dev.banister.sql.ColumnType.NULL : source.type();
    ColumnReference reference = new ColumnReference(TableName.of(name), column, type);
    return new ExpressionObject(library(), "ColumnElement", reference, type, Set.of(this));
  }

  @Override
  protected @Nullable PyObject attribute(String attribute) {
    PyObject mapped = model == null ? null : columns().named(attribute);
    if (mapped != null && !attribute.startsWith("__")) {
      return mapped;
    }
    if (attribute.equals("name")) {
      return new PyUnicode(name);
    }
    PyObject found = super.attribute(attribute);
    boolean inner = attribute.startsWith("__");
    return found == null && !inner ? columns().named(attribute) : found;
  }
}
