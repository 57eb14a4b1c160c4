package dev.banister.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement that a script builds with SQLAlchemy: text, or one of the four of data. */
public sealed interface SqlStatement extends SqlExpression {

  /**
   * A statement given as text.
   *
   * @param text the SQL, with {@code :name} binds unless {@code driver}
   * @param binds the values of the binds
   * @param driver true for {@code exec_driver_sql} and {@code DDL}: nothing in it is a bind
   */
  record Raw(String text, Map<String, SqlExpression> binds, boolean driver)
      implements SqlStatement {
    public Raw {
      binds = Collections.unmodifiableMap(new LinkedHashMap<>(binds));
    }

    public static Raw of(String text) {
      return new Raw(text, Map.of(), false);
    }
  }

  record Select(
      List<SqlExpression> columns,
      List<From> from,
      @Nullable SqlExpression where,
      List<SqlExpression> groupBy,
      @Nullable SqlExpression having,
      List<SqlExpression> orderBy,
      @Nullable SqlExpression limit,
      @Nullable SqlExpression offset,
      boolean distinct)
      implements SqlStatement {
    public Select {
      columns = List.copyOf(columns);
      from = List.copyOf(from);
      groupBy = List.copyOf(groupBy);
      orderBy = List.copyOf(orderBy);
    }
  }

  /** UNION and its like; {@code operator} as SQL writes it. */
  record Compound(String operator, List<SqlStatement> selects) implements SqlStatement {
    public Compound {
      selects = List.copyOf(selects);
    }
  }

  /**
   * INSERT of rows or from a select.
   *
   * @param columns the columns, in order
   * @param rows a list of values for each row; empty when {@code select} is given
   */
  record Insert(
      TableName table,
      List<String> columns,
      List<List<SqlExpression>> rows,
      @Nullable SqlStatement select)
      implements SqlStatement {
    public Insert {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  record Update(
      TableName table,
      Map<String, SqlExpression> values,
      List<From> from,
      @Nullable SqlExpression where)
      implements SqlStatement {
    public Update {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      from = List.copyOf(from);
    }
  }

  record Delete(TableName table, @Nullable SqlExpression where) implements SqlStatement {}

  /** A statement with common table expressions in front of it. */
  record With(List<CommonTable> tables, SqlStatement body) implements SqlStatement {
    public With {
      tables = List.copyOf(tables);
    }
  }

  /**
   * One common table expression; the body names it as a table without a schema.
   *
   * @param columns names of its columns, which a recursive one writes out
   */
  record CommonTable(String name, List<String> columns, SqlStatement select, boolean recursive) {
    public CommonTable {
      columns = List.copyOf(columns);
    }
  }

  /**
   * {@code INSERT … ON CONFLICT} of SQLite and PostgreSQL, {@code ON DUPLICATE KEY UPDATE} of
   * MySQL.
   *
   * @param target columns or expressions of the index that conflicts; empty for MySQL and when
   *     {@code constraint} or nothing is named
   * @param constraint name of the constraint that conflicts, or null
   * @param targetWhere condition of the partial index, or null
   * @param set what to update, where {@code excluded.x} is a column of the table {@code excluded};
   *     empty: DO NOTHING
   * @param where condition of the update, or null
   */
  record Upsert(
      Insert insert,
      List<SqlExpression> target,
      @Nullable String constraint,
      @Nullable SqlExpression targetWhere,
      Map<String, SqlExpression> set,
      @Nullable SqlExpression where)
      implements SqlStatement {
    public Upsert {
      target = List.copyOf(target);
      set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }
  }

  /** A change that gives rows back. */
  record Returning(SqlStatement change, List<SqlExpression> columns) implements SqlStatement {
    public Returning {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A statement with words that a dialect knows.
   *
   * @param prefix after the first keyword, as in {@code INSERT OR IGNORE}; empty when none
   * @param suffix at the end, as in {@code FOR UPDATE}; empty when none
   */
  record Worded(SqlStatement statement, String prefix, String suffix) implements SqlStatement {}

  /** What a statement reads from. */
  @com.fasterxml.jackson.annotation.JsonTypeInfo(
      use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.SIMPLE_NAME,
      property = "from")
  sealed interface From {}

  record FromTable(TableName table, @Nullable String alias) implements From {}

  record FromSelect(SqlStatement select, String alias) implements From {}

  record Join(From left, From right, SqlExpression on, boolean outer, boolean full)
      implements From {}
}
