package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.FacadeClass;
import dev.banister.recorder.facade.FacadeFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code alembic.operations.Operations}: made by hand, and the register of plug-ins. */
final class OperationsClass extends FacadeClass {
  private final AlembicRun run;

  OperationsClass(AlembicRun run) {
    super("alembic.operations.base", "Operations", List.of());
    this.run = run;
  }

  @Override
  protected PyObject construct(PyObject[] values, String[] keywords) {
    return run.operations();
  }

  @Override
  protected @Nullable PyObject member(String name) {
    return switch (name) {
      case "register_operation" ->
          FacadeFunction.of("register_operation(name, sourcename=None)", run.plugins()::register);
      case "implementation_for" ->
          FacadeFunction.of("implementation_for(op_cls, replace=False)", run.plugins()::implement);
      default -> null;
    };
  }
}
