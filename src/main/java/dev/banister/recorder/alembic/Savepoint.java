package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.sql.SqlStatement;
import java.util.function.Consumer;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;

/** {@code begin_nested()}: a savepoint on a live database, nothing while recording offline. */
final class Savepoint {
  private final AlembicContext context;
  private final String name;
  private final Consumer<Boolean> end;
  private boolean open = true;

  /**
   * @param end is told that the savepoint ends, before its SQL: true for its release
   */
  Savepoint(AlembicRun run, Consumer<Boolean> end) {
    this.context = run.context();
    this.name = "sa_savepoint_" + run.nextSavepoint();
    this.end = end;
    send("SAVEPOINT " + name);
  }

  /** The context manager that a script gets, with {@code commit} and {@code rollback}. */
  Block block(PyObject value) {
    return new Block(
        () -> value,
        failed -> end(!failed),
        method ->
            switch (method) {
              case "commit" -> ending("commit()", true);
              case "rollback", "close" -> ending(method + "()", false);
              case "is_active" -> Py.newBoolean(open);
              default -> value.__findattr__(method);
            });
  }

  private PyObject ending(String signature, boolean release) {
    return FacadeFunction.of(
        signature,
        a -> {
          end(release);
          return Py.None;
        });
  }

  private void end(boolean release) {
    if (!open) {
      return;
    }
    open = false;
    if (release) {
      release();
    } else {
      rollBack();
    }
  }

  /** What is written at the end may fail, and then the block has failed. */
  private void release() {
    try {
      end.accept(true);
    } catch (PyException e) {
      rollBack();
      throw e;
    }
    send("RELEASE SAVEPOINT " + name);
  }

  private void rollBack() {
    end.accept(false);
    send("ROLLBACK TO SAVEPOINT " + name);
  }

  private void send(String sql) {
    if (context.live().isPresent()) {
      context.execute(new Operation.Execute(SqlStatement.Raw.of(sql)));
    }
  }
}
