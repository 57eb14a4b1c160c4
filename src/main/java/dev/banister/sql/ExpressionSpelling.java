package dev.banister.sql;

import dev.banister.sql.SqlExpression.Literal;
import dev.banister.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Expressions as one dialect writes them, with brackets where SQLAlchemy puts them. What a value
 * becomes is up to the sink, so one class writes literals and parameters.
 */
final class ExpressionSpelling {
  private final SpellingParts parts;
  private final ValueSink sink;
  private final boolean withTables;
  private final FunctionSpelling functions;
  private final OperatorSpelling operators;

  ExpressionSpelling(SpellingParts parts, ValueSink sink, boolean withTables) {
    this.parts = parts;
    this.sink = sink;
    this.withTables = withTables;
    this.functions = new FunctionSpelling(parts.dialect(), this);
    this.operators = new OperatorSpelling(parts.dialect(), this);
  }

  /** The expression, without brackets around it. */
  String spell(SqlExpression expression) {
    return spell(expression, Operator.NONE);
  }

  /** The expression as an operand of {@code outer}. */
  String spell(SqlExpression expression, Operator outer) {
    return switch (expression) {
      case SqlExpression.Scalar scalar -> scalar(scalar, outer);
      case SqlStatement statement -> "(" + statement(statement) + ")";
    };
  }

  private String scalar(SqlExpression.Scalar expression, Operator outer) {
    return switch (expression) {
      case SqlExpression.Text e -> text(e);
      case Literal e -> e.inline() ? inline(e) : sink.place(e.literal(), e.type());
      case SqlExpression.ColumnReference e -> column(e);
      case SqlExpression.Bind e -> sink.unbound(e.name());
      case SqlExpression.Function e -> functions.spell(e);
      case SqlExpression.Operation e -> operators.spell(e, outer);
      case SqlExpression.Cast e -> cast(e);
      case SqlExpression.Case e -> choice(e);
      case SqlExpression.Label e -> spell(e.operand(), outer);
      case SqlExpression.Group e -> "(" + list(e.items()) + ")";
      case SqlExpression.Constant e -> constant(e.name());
      case SqlExpression.NextValue e -> nextValue(e.sequence());
      case SqlExpression.Subquery e -> "(" + statement(e.select()) + ")";
      case SqlExpression.Undetermined e -> e.unknown().placeholder();
    };
  }

  String list(List<SqlExpression> items) {
    return items.stream().map(this::spell).collect(Collectors.joining(", "));
  }

  private String statement(SqlStatement statement) {
    return new StatementSpelling(parts, sink).spell(statement);
  }

  private String inline(Literal literal) {
    return parts.literals().place(literal.literal(), literal.type());
  }

  /** A literal that takes the type of what it is compared with where it has none of its own. */
  String compared(SqlExpression operand, ColumnType with, Operator outer) {
    if (operand instanceof Literal literal
        && literal.type().isNull()
        && TypeFamily.of(ValueType.of(literal.literal())) == TypeFamily.of(with)) {
      return scalar(new Literal(literal.literal(), with, literal.inline()), outer);
    }
    return spell(operand, outer);
  }

  private String text(SqlExpression.Text text) {
    return TextBinds.fill(
        text.text(),
        name -> text.binds().containsKey(name) ? spell(text.binds().get(name)) : sink.unbound(name),
        sink::text);
  }

  private String column(SqlExpression.ColumnReference column) {
    String name = column.name().equals("*") ? "*" : parts.identifiers().quote(column.name());
    return withTables && column.table() != null
        ? parts.identifiers().quote(column.table()) + "." + name
        : name;
  }

  private String constant(String name) {
    return switch (name) {
      case "true" -> parts.literals().constant(true);
      case "false" -> parts.literals().constant(false);
      default -> "NULL";
    };
  }

  private String nextValue(TableName sequence) {
    String name = parts.identifiers().quote(sequence);
    return switch (parts.dialect()) {
      case POSTGRESQL -> "nextval('" + name + "')";
      case MYSQL, MARIADB -> "nextval(" + name + ")";
      case SQLITE ->
          throw new SpellingException(
              "NotImplementedError",
              "Dialect '%s' does not support sequence increments.".formatted(parts.dialect().id()));
    };
  }

  private String cast(SqlExpression.Cast cast) {
    String type = parts.castTypes().spell(cast.type());
    return type.isEmpty()
        ? spell(cast.operand(), Operator.OUTERMOST)
        : "CAST(" + spellTyped(cast.operand(), cast.type()) + " AS " + type + ")";
  }

  /** A literal inside CAST is rendered as the type that it is cast to. */
  private String spellTyped(SqlExpression operand, ColumnType type) {
    if (operand instanceof Literal literal && literal.type().isNull()) {
      return literal.literal() instanceof Value.Text && TypeFamily.of(type) != TypeFamily.STRING
          ? spell(operand)
          : scalar(new Literal(literal.literal(), type, literal.inline()), Operator.NONE);
    }
    return spell(operand);
  }

  private String choice(SqlExpression.Case choice) {
    StringBuilder text = new StringBuilder("CASE");
    if (choice.subject() != null) {
      text.append(' ').append(spell(choice.subject()));
    }
    for (SqlExpression.When when : choice.whens()) {
      text.append(" WHEN ").append(operators.condition(when.condition(), Operator.OUTERMOST));
      text.append(" THEN ").append(spell(when.result()));
    }
    if (choice.otherwise() != null) {
      text.append(" ELSE ").append(spell(choice.otherwise()));
    }
    return text.append(" END").toString();
  }

  /** An expression in the place of a condition: a lone truth column is compared where it must. */
  String condition(SqlExpression expression) {
    return operators.condition(expression, Operator.NONE);
  }

  /** A name that an operand stands for: a collation. */
  String name(SqlExpression operand) {
    return switch (operand) {
      case Literal e when e.literal() instanceof Value.Text text ->
          parts.identifiers().quote(text.text());
      case SqlExpression.ColumnReference e -> parts.identifiers().quote(e.name());
      default -> spell(operand);
    };
  }

  /** An operator between its operands; one of the script's own may hold a question mark. */
  String written(Operator operator) {
    return sink.text(operator.text());
  }

  /** A field of a date, which stands as the first of two operands. */
  String extract(List<SqlExpression> operands) {
    return functions.spell(
        new SqlExpression.Function("extract", operands, ColumnType.of("Integer")));
  }

  String castType(ColumnType type) {
    return parts.castTypes().spell(type);
  }

  /** The type of an operand, as far as it is known. */
  static ColumnType typeOf(SqlExpression expression) {
    return switch (expression) {
      case Literal e -> e.type().isNull() ? ValueType.of(e.literal()) : e.type();
      case SqlExpression.ColumnReference e -> e.type();
      case SqlExpression.Function e -> e.type();
      case SqlExpression.Cast e -> e.type();
      case SqlExpression.Label e -> typeOf(e.operand());
      case SqlExpression.Operation e when e.operator().equals("concat") -> ColumnType.of("String");
      case SqlExpression.Operation e when e.operator().equals("add") && !e.operands().isEmpty() ->
          typeOf(e.operands().getFirst());
      default -> ColumnType.NULL;
    };
  }
}
