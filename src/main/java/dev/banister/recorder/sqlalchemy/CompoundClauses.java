package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.Spelling;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlExpression.Label;
import dev.banister.sql.SqlExpression.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyString;

/** What stands behind a UNION: an order by names of columns, and numbers. */
record CompoundClauses(List<String> order, @Nullable Integer limit, @Nullable Integer offset) {
  static final CompoundClauses NONE = new CompoundClauses(List.of(), null, null);

  CompoundClauses ordered(List<String> more) {
    List<String> all = new ArrayList<>(order);
    all.addAll(more);
    return new CompoundClauses(all, limit, offset);
  }

  CompoundClauses with(String clause, int number) {
    return clause.equals("limit")
        ? new CompoundClauses(order, number, offset)
        : new CompoundClauses(order, limit, number);
  }

  String text() {
    List<String> parts = new ArrayList<>();
    if (!order.isEmpty()) {
      parts.add("ORDER BY " + String.join(", ", order));
    }
    if (limit != null || offset != null) {
      parts.add(
          "LIMIT " + (limit == null ? -1 : limit) + " OFFSET " + (offset == null ? 0 : offset));
    }
    return String.join(" ", parts);
  }

  /** The name of a column of the whole, with its direction; null for any other expression. */
  static @Nullable String ordering(Library library, PyObject given) {
    Spelling spelling = Spelling.of(library.context().dialect());
    return given instanceof PyString name
        ? spelling.identifier(name.getString())
        : word(spelling, library.expressions().of(given).sql());
  }

  private static @Nullable String word(Spelling spelling, SqlExpression sql) {
    return switch (sql) {
      case ColumnReference column -> spelling.identifier(column.name());
      case Label label -> spelling.identifier(label.name());
      case Operation o when o.operator().equals("desc") || o.operator().equals("asc") -> {
        String inner = word(spelling, o.operands().getFirst());
        yield inner == null ? null : inner + (o.operator().equals("desc") ? " DESC" : " ASC");
      }
      default -> null;
    };
  }
}
