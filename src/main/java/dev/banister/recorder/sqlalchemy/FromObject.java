package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.Join;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** What a select reads from: a table, an alias of one, a join, a subquery. */
public abstract class FromObject extends FacadeObject {
  private final Library library;
  private final String className;

  FromObject(Library library, String className) {
    this.library = library;
    this.className = className;
  }

  Library library() {
    return library;
  }

  /** As the FROM clause names it. */
  public abstract From from();

  public abstract ColumnCollection columns();

  /** The parts that this one holds, itself among them: the tables of a join. */
  List<FromObject> parts() {
    return List.of(this);
  }

  @Override
  protected PyObject pythonClass() {
    return library.classes().named(className);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "c", "columns", "exported_columns" -> columns();
      case "join" -> method("join(self, right, onclause=None, isouter=False, full=False)", false);
      case "outerjoin" -> method("outerjoin(self, right, onclause=None, full=False)", true);
      case "alias" -> call("alias(self, name=None, flat=False)", a -> alias(a.text("name")));
      case "select" ->
          call(
              "select(self, whereclause=None)",
              a -> {
                library.legacy().refuseParameters(a, "whereclause");
                return Selects.ofTable(this, a.present("whereclause"));
              });
      case "count" ->
          library
              .legacy()
              .attribute(
                  call(
                      "count(self, whereclause=None)",
                      a -> Selects.count(this, a.present("whereclause"))));
      default ->
          library.knownAttributes().has(className, name)
              ? library.unsupported(className + "." + name)
              : null;
    };
  }

  static FacadeFunction call(String signature, Function<Arguments, PyObject> body) {
    return FacadeFunction.of(signature, body);
  }

  private FacadeFunction method(String signature, boolean outer) {
    return call(
        signature,
        a ->
            join(
                library.statements().from(a.required("right")),
                a.present("onclause"),
                outer || a.flag("isouter", false),
                a.flag("full", false)));
  }

  /** This joined with another; without a condition the foreign keys between them tell it. */
  JoinObject join(FromObject right, @Nullable PyObject on, boolean outer, boolean full) {
    SqlExpression condition =
        on == null ? JoinConditions.between(this, right) : library.expressions().sql(on);
    return new JoinObject(this, right, new Join(from(), right.from(), condition, outer, full));
  }

  FromObject alias(@Nullable String name) {
    return new AliasObject(this, name == null ? "anon_" + library.nextCreation() : name);
  }
}
