package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.python.core.ContextManager;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.ThreadState;

/** A context manager that does something on entry and on exit. */
final class Block extends FacadeObject implements ContextManager {
  private final Supplier<PyObject> entry;
  private final Consumer<Boolean> exit;
  private final Function<String, @Nullable PyObject> attributes;

  /**
   * @param exit is told whether the body failed
   * @param attributes what the manager itself answers for
   */
  Block(
      Supplier<PyObject> entry,
      Consumer<Boolean> exit,
      Function<String, @Nullable PyObject> attributes) {
    this.entry = entry;
    this.exit = exit;
    this.attributes = attributes;
  }

  /** A block that marks its begin and, when its body doesn't fail, its end. */
  static Block autocommit(AlembicContext context) {
    return new Block(
        () -> {
          context.record(new Operation.BeginAutocommit());
          return Py.None;
        },
        failed -> {
          if (!failed) {
            context.record(new Operation.EndAutocommit());
          }
        },
        name -> null);
  }

  /** A block that gives {@code value} and leaves no trace. */
  static Block quiet(PyObject value) {
    return new Block(() -> value, failed -> {}, value::__findattr__);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "__enter__" -> FacadeFunction.of("__enter__()", a -> entry.get());
      case "__exit__" ->
          FacadeFunction.of(
              "__exit__(type, value, traceback)",
              a -> {
                exit.accept(a.present("type") != null);
                return Py.False;
              });
      default -> attributes.apply(name);
    };
  }

  @Override
  public PyObject __enter__(ThreadState state) {
    return entry.get();
  }

  @Override
  public boolean __exit__(ThreadState state, @Nullable PyException exception) {
    exit.accept(exception != null);
    return false;
  }
}
