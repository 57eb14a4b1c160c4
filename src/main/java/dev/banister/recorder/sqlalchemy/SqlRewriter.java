package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Case;
import dev.banister.sql.SqlExpression.Cast;
import dev.banister.sql.SqlExpression.Function;
import dev.banister.sql.SqlExpression.Group;
import dev.banister.sql.SqlExpression.Label;
import dev.banister.sql.SqlExpression.Operation;
import dev.banister.sql.SqlExpression.Scalar;
import dev.banister.sql.SqlExpression.Subquery;
import dev.banister.sql.SqlExpression.When;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.CommonTable;
import dev.banister.sql.SqlStatement.Compound;
import dev.banister.sql.SqlStatement.Delete;
import dev.banister.sql.SqlStatement.Insert;
import dev.banister.sql.SqlStatement.Raw;
import dev.banister.sql.SqlStatement.Returning;
import dev.banister.sql.SqlStatement.Select;
import dev.banister.sql.SqlStatement.Update;
import dev.banister.sql.SqlStatement.Upsert;
import dev.banister.sql.SqlStatement.With;
import dev.banister.sql.SqlStatement.Worded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies a SQL tree and lets a subclass put other parts in the place of some. */
class SqlRewriter {

  /** What stands in the place of {@code select} as a part of something larger. */
  Select nested(Select select) {
    return (Select) children(select);
  }

  /** What stands in the place of a part without parts. */
  Scalar leaf(Scalar scalar) {
    return scalar;
  }

  final SqlExpression rewrite(SqlExpression expression) {
    return switch (expression) {
      case Select select -> nested(select);
      case SqlStatement statement -> children(statement);
      case Scalar scalar -> scalar(scalar);
    };
  }

  /** What stands in the place of SQL given as text. */
  SqlExpression.Text text(SqlExpression.Text text) {
    return new SqlExpression.Text(text.text(), binds(text.binds()));
  }

  private Scalar scalar(Scalar scalar) {
    return switch (scalar) {
      case Operation o -> new Operation(o.operator(), all(o.operands()));
      case Function f -> new Function(f.name(), all(f.arguments()), f.type());
      case Cast cast -> new Cast(rewrite(cast.operand()), cast.type());
      case Label label -> new Label(label.name(), rewrite(label.operand()));
      case Group group -> new Group(all(group.items()));
      case Subquery subquery -> new Subquery(nested(subquery.select()));
      case Case c -> new Case(maybe(c.subject()), whens(c.whens()), maybe(c.otherwise()));
      case SqlExpression.Text text -> text(text);
      case SqlExpression.Literal literal -> leaf(literal);
      case SqlExpression.ColumnReference column -> leaf(column);
      case SqlExpression.Bind bind -> leaf(bind);
      case SqlExpression.Constant constant -> leaf(constant);
      case SqlExpression.NextValue next -> leaf(next);
      case SqlExpression.Undetermined unknown -> leaf(unknown);
    };
  }

  /** The statement with all its parts rewritten. */
  final SqlStatement children(SqlStatement statement) {
    return switch (statement) {
      case Raw raw -> new Raw(raw.text(), values(raw.binds()), raw.driver());
      case Select s -> select(s);
      case Compound c -> new Compound(c.operator(), c.selects().stream().map(this::part).toList());
      case Insert i -> insert(i);
      case Update u -> new Update(u.table(), values(u.values()), u.from(), maybe(u.where()));
      case Delete d -> new Delete(d.table(), maybe(d.where()));
      case With w -> new With(w.tables().stream().map(this::common).toList(), part(w.body()));
      case Upsert u ->
          new Upsert(
              insert(u.insert()),
              all(u.target()),
              u.constraint(),
              maybe(u.targetWhere()),
              values(u.set()),
              maybe(u.where()));
      case Returning r -> new Returning(part(r.change()), all(r.columns()));
      case Worded w -> new Worded(part(w.statement()), w.prefix(), w.suffix());
    };
  }

  private SqlStatement part(SqlStatement statement) {
    return (SqlStatement) rewrite(statement);
  }

  private CommonTable common(CommonTable table) {
    return new CommonTable(table.name(), table.columns(), part(table.select()), table.recursive());
  }

  private Select select(Select s) {
    return new Select(
        all(s.columns()),
        s.from(),
        maybe(s.where()),
        all(s.groupBy()),
        maybe(s.having()),
        all(s.orderBy()),
        maybe(s.limit()),
        maybe(s.offset()),
        s.distinct());
  }

  private Insert insert(Insert i) {
    SqlStatement select = i.select();
    return new Insert(
        i.table(),
        i.columns(),
        i.rows().stream().map(this::all).toList(),
        select == null ? null : part(select));
  }

  private List<SqlExpression> all(List<? extends SqlExpression> expressions) {
    return expressions.stream().map(this::rewrite).toList();
  }

  private List<When> whens(List<When> whens) {
    return whens.stream().map(w -> new When(rewrite(w.condition()), rewrite(w.result()))).toList();
  }

  private @Nullable SqlExpression maybe(@Nullable SqlExpression expression) {
    return expression == null ? null : rewrite(expression);
  }

  private Map<String, SqlExpression> values(Map<String, SqlExpression> values) {
    Map<String, SqlExpression> rewritten = new LinkedHashMap<>();
    values.forEach((name, value) -> rewritten.put(name, rewrite(value)));
    return rewritten;
  }

  private Map<String, Scalar> binds(Map<String, Scalar> binds) {
    Map<String, Scalar> rewritten = new LinkedHashMap<>();
    binds.forEach((name, value) -> rewritten.put(name, scalar(value)));
    return rewritten;
  }
}
