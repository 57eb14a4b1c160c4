package dev.banister.sql;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A SQL expression as a script builds it with SQLAlchemy, before any dialect spells it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "sql")
public sealed interface SqlExpression permits SqlExpression.Scalar, SqlStatement {

  /** What may stand where a value stands. */
  sealed interface Scalar extends SqlExpression {}

  /** {@code text("…")}, with the values that {@code bindparams} gave. */
  record Text(String text, Map<String, Scalar> binds) implements Scalar {
    public Text {
      binds = Collections.unmodifiableMap(new LinkedHashMap<>(binds));
    }

    public static Text of(String text) {
      return new Text(text, Map.of());
    }
  }

  /** A Python value in an expression; {@code inline} for {@code op.inline_literal}. */
  record Literal(Value literal, ColumnType type, boolean inline) implements Scalar {
    public static Literal of(Value value) {
      return new Literal(value, ColumnType.NULL, false);
    }
  }

  /** {@code column("a")} or {@code table.c.a}; {@code table} is null for the first. */
  record ColumnReference(@Nullable TableName table, String name, ColumnType type)
      implements Scalar {}

  /** {@code bindparam("x")} without a value. */
  record Bind(String name, ColumnType type) implements Scalar {}

  /** {@code func.lower(a)}; {@code now} and its like have no arguments. */
  record Function(String name, List<SqlExpression> arguments, ColumnType type) implements Scalar {
    public Function {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * An operator with its operands.
   *
   * @param operator Python's or SQLAlchemy's name: {@code eq ne lt le gt ge add sub mul truediv mod
   *     neg and or not is is_not in not_in like not_like ilike not_ilike concat between desc asc
   *     nulls_first nulls_last collate distinct exists any all extract}; {@code over} with a
   *     function and the groups of PARTITION BY and ORDER BY, {@code filter} with a condition,
   *     {@code within_group} with a group, {@code array} with its items; or the operator itself as
   *     in {@code op("->>")}
   */
  record Operation(String operator, List<SqlExpression> operands) implements Scalar {
    public Operation {
      operands = List.copyOf(operands);
    }
  }

  record Cast(SqlExpression operand, ColumnType type) implements Scalar {}

  record Case(@Nullable SqlExpression subject, List<When> whens, @Nullable SqlExpression otherwise)
      implements Scalar {
    public Case {
      whens = List.copyOf(whens);
    }
  }

  /** One branch of a {@link Case}. */
  record When(SqlExpression condition, SqlExpression result) {}

  record Label(String name, SqlExpression operand) implements Scalar {}

  /** A tuple or list of expressions, as on the right of {@code in}. */
  record Group(List<SqlExpression> items) implements Scalar {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * {@code sa.true()}, {@code sa.false()}, {@code sa.null()}: {@code true}, {@code false}, {@code
   * null}.
   */
  record Constant(String name) implements Scalar {}

  /** {@code Sequence("s").next_value()}. */
  record NextValue(TableName sequence) implements Scalar {}

  /** A select used as a value. */
  record Subquery(SqlStatement.Select select) implements Scalar {}

  /** Not known without live data or the application. */
  record Undetermined(Unknown unknown) implements Scalar {}
}
