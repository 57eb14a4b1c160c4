package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.RecordingContext;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/**
 * What SQLAlchemy took until 1.4 and refuses since 2.0: done where the project keeps to 1.4, else
 * the exception that SQLAlchemy 2.1 raises. docs/decisions/0009 says why.
 */
public final class Legacy {
  private final RecordingContext context;
  private final Errors errors;
  private @Nullable Boolean allowed;

  Legacy(RecordingContext context, Errors errors) {
    this.context = context;
    this.errors = errors;
  }

  /** Whether the project keeps to 1.4. */
  public boolean isAllowed() {
    Boolean known = allowed;
    if (known == null) {
      known = context.isBeforeSqlAlchemyTwo();
      allowed = known;
    }
    return known;
  }

  /** The value of an attribute that is gone since 2.0; null where it is gone. */
  public @Nullable PyObject attribute(@Nullable PyObject value) {
    return value != null && isAllowed() ? value : null;
  }

  /** Refuses arguments that a function has no parameter for since 2.0. */
  public void refuseParameters(Arguments arguments, String... gone) {
    for (String name : gone) {
      if (arguments.given(name) && !isAllowed()) {
        throw Py.TypeError(
            arguments.function() + "() got an unexpected keyword argument '" + name + "'");
      }
    }
  }

  void refuseType(String message) {
    if (!isAllowed()) {
      throw Py.TypeError(message);
    }
  }

  /** Refuses with {@code ArgumentError}. */
  public void refuseArgument(String message) {
    refuse("ArgumentError", message);
  }

  /**
   * @param exception a class of {@code sqlalchemy.exc}
   */
  void refuse(String exception, String message) {
    if (!isAllowed()) {
      throw errors.of(exception, message);
    }
  }
}
