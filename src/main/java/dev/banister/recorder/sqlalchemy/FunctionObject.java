package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Function;
import dev.banister.sql.SqlExpression.Group;
import dev.banister.sql.SqlExpression.Operation;
import java.util.LinkedHashSet;
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
      case "filter" -> FacadeFunction.of("filter(self, *criterion)", this::filtered);
      case "within_group" -> FacadeFunction.of("within_group(self, *order_by)", this::within);
      default -> super.attribute(name);
    };
  }

  private PyObject filtered(Arguments arguments) {
    ExpressionObject condition = library().expressions().joined("and", arguments.rest());
    return operation("filter", condition.sql(), List.of(condition));
  }

  private PyObject within(Arguments arguments) {
    List<ExpressionObject> order = library().expressions().all(arguments.rest());
    return operation("within_group", group(order), order);
  }

  private PyObject over(Arguments arguments) {
    if (arguments.present("rows") != null || arguments.present("range_") != null) {
      return library().unsupported("over(rows=…)");
    }
    List<ExpressionObject> partition = all(arguments.present("partition_by"));
    List<ExpressionObject> order = all(arguments.present("order_by"));
    Operation over = new Operation("over", List.of(sql(), group(partition), group(order)));
    Set<FromObject> read = new LinkedHashSet<>(froms());
    read.addAll(Expressions.froms(partition));
    read.addAll(Expressions.froms(order));
    return library().expressions().expression(over, type(), read);
  }

  private List<ExpressionObject> all(@Nullable PyObject given) {
    return library().expressions().all(oneOrMany(given));
  }

  private static List<PyObject> oneOrMany(@Nullable PyObject given) {
    boolean many = given instanceof PyList || given instanceof PyTuple;
    return given == null ? List.of() : many ? PyValues.items(given) : List.of(given);
  }

  private static Group group(List<ExpressionObject> items) {
    return new Group(items.stream().map(ExpressionObject::sql).toList());
  }

  private PyObject operation(String operator, SqlExpression right, List<ExpressionObject> read) {
    Set<FromObject> froms = new LinkedHashSet<>(froms());
    froms.addAll(Expressions.froms(read));
    Operation operation = new Operation(operator, List.of(sql(), right));
    return library().expressions().expression(operation, type(), froms);
  }
}
