package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code bind.engine}: gives Alembic's own connection again, for there is no other. */
final class EngineObject extends FacadeObject {
  private static final Set<String> AS_CONNECTION =
      Set.of("dialect", "name", "driver", "execution_options", "sync_engine");

  /** What the engine itself could do until 1.4. */
  private static final Set<String> LEGACY =
      Set.of(
          "execute",
          "scalar",
          "has_table",
          "table_names",
          "run_callable",
          "contextual_connect",
          "transaction",
          "create",
          "drop");

  private final AlembicRun run;

  EngineObject(AlembicRun run) {
    this.run = run;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    if (AS_CONNECTION.contains(name)) {
      return run.connection().__findattr__(name);
    }
    if (LEGACY.contains(name)) {
      return run.constructs().library().legacy().attribute(legacy(name));
    }
    return switch (name) {
      case "connect", "begin" ->
          FacadeFunction.of(name + "(**kw)", a -> Block.quiet(run.connection()));
      case "dispose" -> FacadeFunction.of("dispose(close=True)", a -> org.python.core.Py.None);
      default -> name.startsWith("__") ? null : run.unsupported("engine." + name);
    };
  }

  private PyObject legacy(String name) {
    return name.equals("execute") || name.equals("scalar")
        ? run.connection().__findattr__(name)
        : run.unsupported("engine." + name);
  }

  @Override
  protected PyObject pythonClass() {
    return run.connections().classOf("Engine");
  }

  @Override
  protected String description() {
    return "Engine(" + run.context().dialect().id() + "://)";
  }
}
