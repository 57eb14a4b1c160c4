package dev.banister.sql;

import dev.banister.value.Value;
import java.util.Optional;

/**
 * How one dialect writes names, types, values, expressions and statements.
 *
 * <p>Every text is what SQLAlchemy 2.1 writes for it, apart from white space. Where SQLAlchemy
 * refuses, a {@link SpellingException} carries the exception that Python would see.
 */
public final class Spelling {
  private final SpellingParts parts;
  private final NameLimit limit;
  private final ExpressionSpelling expressions;
  private final DefaultSpelling defaults;

  private Spelling(Dialect dialect) {
    this.parts = SpellingParts.of(dialect);
    this.limit = new NameLimit(Lexicon.of(dialect));
    this.expressions = new ExpressionSpelling(parts, parts.literals(), false);
    this.defaults = new DefaultSpelling(dialect);
  }

  public static Spelling of(Dialect dialect) {
    return new Spelling(dialect);
  }

  public Dialect dialect() {
    return parts.dialect();
  }

  public Identifiers identifiers() {
    return parts.identifiers();
  }

  /** The limit for names of constraints and indexes. */
  public NameLimit nameLimit() {
    return limit;
  }

  /** A name, quoted where it must be. */
  public String identifier(String name) {
    return parts.identifiers().quote(name);
  }

  /** A type as DDL writes it. */
  public String type(ColumnType type) {
    return parts.types().spell(type);
  }

  /** A type as it stands in CAST; empty when the dialect leaves the CAST out. */
  public String castType(ColumnType type) {
    return parts.castTypes().spell(type);
  }

  /** The check that a type brings along to its column, if it does on this dialect. */
  public Optional<TypeCheck> typeCheck(ColumnType type, String column) {
    return TypeCheck.of(type, column, parts);
  }

  /** A type as SQLAlchemy prints it in messages, whatever the dialect. */
  public String datatype(ColumnType type) {
    return parts.literals().name(type);
  }

  /** A value as a literal; {@code NULL} as type lets the value decide. */
  public String literal(Value value, ColumnType type) {
    return parts.literals().place(value, type);
  }

  /** A text in single quotes. */
  public String literal(String text) {
    return parts.literals().quote(text);
  }

  /** An expression as it stands in DDL: values as literals, columns without their table. */
  public String expression(SqlExpression expression) {
    return expressions.spell(expression);
  }

  /** The same as it stands in an index or as a value: an operator gets brackets around it. */
  public String groupedExpression(SqlExpression expression) {
    return expressions.spell(expression, Operator.OUTERMOST);
  }

  /** A condition as it stands in CHECK and in the WHERE of an index. */
  public String condition(SqlExpression expression) {
    return expressions.condition(expression);
  }

  /** A server default as {@code SET DEFAULT} writes it. */
  public String serverDefault(SqlExpression expression) {
    return expressions.spell(expression);
  }

  /** A server default as CREATE TABLE and ADD COLUMN write it, in brackets where it needs them. */
  public String columnDefault(SqlExpression expression) {
    return defaults.inColumn(serverDefault(expression));
  }

  /** A statement with its values as literals, as offline mode writes it. */
  public String statement(SqlStatement statement) {
    return new StatementSpelling(parts, parts.literals()).spell(statement);
  }

  /** A statement with its values as parameters. */
  public BoundStatement bound(SqlStatement statement) {
    BoundValues values = new BoundValues(parts);
    return values.statement(new StatementSpelling(parts, values).spell(statement));
  }
}
