package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.UnknownObject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** Rows of a model that nobody has read: their number is unknown, each looks alike. */
final class UnknownRows extends FacadeObject {
  private final AlembicRun run;
  private final UnknownObject unknown;
  private final Supplier<PyObject> row;

  UnknownRows(AlembicRun run, UnknownObject unknown, Supplier<PyObject> row) {
    this.run = run;
    this.unknown = unknown;
    this.row = row;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return unknown.__findattr__(name);
  }

  @Override
  public boolean __nonzero__() {
    return unknown.__nonzero__();
  }

  @Override
  public PyObject __finditem__(PyObject key) {
    return row.get();
  }

  @Override
  public PyObject __iter__() {
    return new Once();
  }

  @Override
  protected String description() {
    return unknown.toString();
  }

  /** One row, and around it the mark of a repetition. */
  private final class Once extends FacadeObject {
    private boolean given;

    @Override
    protected @Nullable PyObject attribute(String name) {
      return null;
    }

    @Override
    public PyObject __iter__() {
      return this;
    }

    @Override
    public @Nullable PyObject __iternext__() {
      if (given) {
        run.context().endRepetition(unknown.unknown());
        return null;
      }
      given = true;
      return run.context().beginRepetition(unknown.unknown()) ? row.get() : null;
    }
  }
}
