package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Function;
import dev.banister.sql.SqlExpression.Group;
import dev.banister.sql.SqlExpression.Operation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** A call of a function of the database: {@code func.lower(a)}. */
final class FunctionObject extends ExpressionObject {
  FunctionObject(Library library, Function function, Set<FromObject> froms) {
    super(library, "Function", function, function.type(), froms);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "over" ->
          FacadeFunction.of(
              "over(self, *, partition_by=None, order_by=None, rows=None, range_=None)",
              this::over);
      case "filter" ->
          FacadeFunction.of("filter(self, *criterion)", a -> operation("filter", joined(a)));
      case "within_group" ->
          FacadeFunction.of(
              "within_group(self, *order_by)", a -> operation("within_group", group(a.rest())));
      default -> super.attribute(name);
    };
  }

  private SqlExpression joined(Arguments arguments) {
    return library().expressions().joined("and", arguments.rest()).sql();
  }

  private PyObject over(Arguments arguments) {
    if (arguments.present("rows") != null || arguments.present("range_") != null) {
      return library().unsupported("over(rows=…)");
    }
    Operation over =
        new Operation(
            "over",
            List.of(
                sql(),
                group(oneOrMany(arguments.present("partition_by"))),
                group(oneOrMany(arguments.present("order_by")))));
    return library().expressions().expression(over, type(), froms());
  }

  private static List<PyObject> oneOrMany(@Nullable PyObject given) {
    boolean many = given instanceof PyList || given instanceof PyTuple;
    return given == null ? List.of() : many ? PyValues.items(given) : List.of(given);
  }

  private Group group(List<PyObject> items) {
    return new Group(items.stream().map(library().expressions()::sql).toList());
  }

  private PyObject operation(String operator, SqlExpression right) {
    return library()
        .expressions()
        .expression(new Operation(operator, List.of(sql(), right)), type(), froms());
  }
}
