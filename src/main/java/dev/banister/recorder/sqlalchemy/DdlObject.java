package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code sa.DDL("…")}, {@code CreateTable(t)} and their like: an operation to be executed. */
public final class DdlObject extends FacadeObject {
  private final Library library;
  private final Operation operation;

  DdlObject(Library library, Operation operation) {
    this.library = library;
    this.operation = operation;
  }

  public Operation operation() {
    return operation;
  }

  @Override
  protected PyObject pythonClass() {
    return library.classes().named("DDLElement");
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "execute_if" -> FacadeFunction.of("execute_if(**kw)", a -> this);
      case "compile" -> FacadeFunction.of("compile(**kw)", a -> library.unsupported("compile()"));
      default -> null;
    };
  }
}
