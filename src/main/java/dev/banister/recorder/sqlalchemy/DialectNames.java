package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** The names of {@code sqlalchemy.dialects.postgresql} and its like. */
final class DialectNames {
  private final Library library;
  private final CoreNames core;

  DialectNames(Library library, CoreNames core) {
    this.library = library;
    this.core = core;
  }

  /** What the dialect's module shows under that name, or null. */
  @Nullable PyObject of(String dialect, String name) {
    PyObject type = library.types().exported(dialect.equals("mariadb") ? "mysql" : dialect, name);
    if (type != null) {
      return type;
    }
    return switch (name) {
      case "insert", "Insert" -> core.of("insert");
      case "ExcludeConstraint" -> library.classes().named(name);
      case "PGDialect",
          "SQLiteDialect",
          "MySQLDialect",
          "MariaDBDialect",
          "OracleDialect",
          "MSDialect" ->
          library.classes().named(name);
      case "array" ->
          FacadeFunction.of("array(clauses, type_=None)", a -> array(a.items("clauses")));
      case "array_agg", "to_tsvector", "to_tsquery", "plainto_tsquery", "websearch_to_tsquery" ->
          new FunctionNames(library, name);
      case "dialect" -> library.classes().named(dialectClass(dialect));
      default -> null;
    };
  }

  private PyObject array(List<PyObject> items) {
    List<ExpressionObject> all = library.expressions().all(items);
    ColumnType item = all.isEmpty() ? ColumnType.NULL : all.get(0).type();
    ColumnType type =
        new ColumnType("ARRAY", "", Map.of(), List.of(), List.of(item), Map.of(), null);
    Operation sql = new Operation("array", all.stream().map(ExpressionObject::sql).toList());
    return library.expressions().expression(sql, type, Expressions.froms(all));
  }

  private static String dialectClass(String dialect) {
    return switch (dialect) {
      case "postgresql" -> "PGDialect";
      case "sqlite" -> "SQLiteDialect";
      case "mysql" -> "MySQLDialect";
      case "mariadb" -> "MariaDBDialect";
      case "oracle" -> "OracleDialect";
      default -> "MSDialect";
    };
  }
}
