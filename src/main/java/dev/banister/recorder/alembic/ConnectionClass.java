package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.FacadeClass;
import dev.banister.recorder.facade.FacadeFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code Connection}, {@code Inspector}, {@code Session}, … as classes. */
final class ConnectionClass extends FacadeClass {
  private final AlembicRun run;

  ConnectionClass(AlembicRun run, String name, List<PyObject> bases) {
    super("sqlalchemy", name, bases);
    this.run = run;
  }

  @Override
  protected PyObject construct(PyObject[] values, String[] keywords) {
    return switch (name()) {
      case "Session" -> run.connections().session(values, keywords);
      case "Inspector" -> new InspectorObject(run);
      default -> run.unsupported(name() + "(…)");
    };
  }

  @Override
  protected @Nullable PyObject member(String name) {
    return name.equals("from_engine")
        ? FacadeFunction.of("from_engine(bind)", a -> new InspectorObject(run))
        : null;
  }
}
