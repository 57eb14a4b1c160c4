package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Label;
import dev.banister.sql.SqlExpression.Operation;
import dev.banister.sql.SqlExpression.Subquery;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** A statement that gives rows: a select, or several of them combined. */
abstract class QueryObject extends StatementObject {
  private static final Map<String, String> COMBINATIONS =
      Map.of(
          "union", "UNION",
          "union_all", "UNION ALL",
          "intersect", "INTERSECT",
          "intersect_all", "INTERSECT ALL",
          "except_", "EXCEPT",
          "except_all", "EXCEPT ALL");

  QueryObject(Library library, String className) {
    super(library, className);
  }

  /** The expressions that make the columns. */
  abstract List<ExpressionObject> selected();

  @Override
  public List<ExpressionObject> returned() {
    return isOpen() ? List.of() : selected();
  }

  /** Common table expressions that the query reads. */
  abstract Set<CteObject> ctes();

  /** Whether it selects columns that only the database knows. */
  abstract boolean isOpen();

  /** The query without its common table expressions. */
  abstract SqlStatement body();

  /** The query as a part of a FROM or WITH: every plain column says its name. */
  SqlStatement named() {
    return body() instanceof Select select ? NamedColumns.of(select) : body();
  }

  @Override
  public SqlStatement statement() {
    return CteObject.with(ctes(), body());
  }

  @Override
  public SqlExpression sql() {
    Set<CteObject> tables = ctes();
    if (!tables.isEmpty()) {
      return CteObject.with(tables, body());
    }
    return body() instanceof Select select ? new Subquery(select) : body();
  }

  @Override
  public ColumnType type() {
    return selected().isEmpty() ? ColumnType.NULL : selected().get(0).type();
  }

  @Override
  @Nullable PyObject own(String name) {
    String combination = COMBINATIONS.get(name);
    if (combination != null) {
      return call(name + "(self, *other)", a -> combined(combination, a.rest()));
    }
    return switch (name) {
      case "alias", "subquery", "lateral" ->
          call(name + "(self, name=None, flat=False)", a -> alias(a.text("name")));
      case "cte" -> call("cte(self, name=None, recursive=False, nesting=False)", this::cte);
      case "scalar_subquery", "as_scalar", "self_group" ->
          call(name + "(self, **kw)", a -> scalar());
      case "label" ->
          call(
              "label(self, name)",
              a -> expression(new Label(String.valueOf(a.text("name")), sql()), type()));
      case "exists" -> call("exists(self)", a -> exists(this));
      case "c", "columns", "selected_columns", "exported_columns" -> new QueryFrom(this).columns();
      default -> null;
    };
  }

  private PyObject combined(String operator, List<PyObject> others) {
    List<QueryObject> all = new ArrayList<>(List.of(this));
    others.forEach(o -> all.add(library().statements().query(o)));
    return new CompoundObject(library(), operator, all);
  }

  FromObject alias(@Nullable String name) {
    return new QueryFrom(this).alias(name);
  }

  private PyObject cte(Arguments arguments) {
    String name = arguments.text("name");
    return new CteObject(
        this,
        name == null ? "anon_" + library().nextCreation() : name,
        arguments.flag("recursive", false));
  }

  private PyObject scalar() {
    return expression(sql(), type());
  }

  static ExpressionObject exists(QueryObject query) {
    return query.expression(
        new Operation("exists", List.of(query.sql())), ColumnType.of("Boolean"));
  }

  private ExpressionObject expression(SqlExpression sql, ColumnType type) {
    return library().expressions().expression(sql, type);
  }
}
