package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.CommonTable;
import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.FromTable;
import dev.banister.sql.SqlStatement.With;
import dev.banister.sql.TableName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** A common table expression: {@code select.cte("recent")}. */
final class CteObject extends FromObject {
  private final QueryObject query;
  private final String name;
  private final boolean recursive;

  CteObject(QueryObject query, String name, boolean recursive) {
    super(query.library(), "CTE");
    this.query = query;
    this.name = name;
    this.recursive = recursive;
  }

  /** The statement with the expressions it reads in front, those first that others read. */
  static SqlStatement with(Set<CteObject> ctes, SqlStatement body) {
    Set<CteObject> all = new LinkedHashSet<>();
    ctes.forEach(c -> c.collect(all));
    List<CommonTable> tables = all.stream().map(CteObject::commonTable).toList();
    return tables.isEmpty() ? body : new With(tables, body);
  }

  private CommonTable commonTable() {
    List<String> columns =
        query.selected().stream().map(c -> String.valueOf(c.columnName())).toList();
    return new CommonTable(name, columns, query.named(), recursive);
  }

  private void collect(Set<CteObject> all) {
    boolean known = all.stream().anyMatch(c -> c.name.equals(name));
    if (!known) {
      query.ctes().stream().filter(c -> !c.name.equals(name)).forEach(c -> c.collect(all));
      all.add(this);
    }
  }

  @Override
  public From from() {
    return new FromTable(TableName.of(name), null);
  }

  @Override
  public ColumnCollection columns() {
    ColumnCollection columns = new ColumnCollection(library(), name, query.isOpen(), this::column);
    for (ExpressionObject column : query.selected()) {
      String label = column.columnName();
      if (label != null) {
        columns.add(label, column(label, column.type()));
      }
    }
    return columns;
  }

  private ExpressionObject column(String column) {
    return column(column, ColumnType.NULL);
  }

  private ExpressionObject column(String column, ColumnType type) {
    ColumnReference reference = new ColumnReference(TableName.of(name), column, type);
    return new ExpressionObject(library(), "ColumnElement", reference, type, Set.of(this));
  }

  @Override
  protected @Nullable PyObject attribute(String attribute) {
    return switch (attribute) {
      case "name" -> new PyUnicode(name);
      case "union", "union_all" ->
          call(attribute + "(self, *other)", a -> extended(attribute, a.rest()));
      default -> super.attribute(attribute);
    };
  }

  private CteObject extended(String method, List<PyObject> others) {
    PyObject union = query.__getattr__(method).__call__(others.toArray(PyObject[]::new));
    return new CteObject((QueryObject) union, name, recursive);
  }
}
