package dev.banister.recorder.application;

import org.python.core.PyObject;

/** Runs the text of a module under the same guard as a script. */
@FunctionalInterface
public interface ModuleRunner {

  /**
   * The module's namespace after its body has run.
   *
   * @throws FailedException when the body is no Python, raises, or reaches for the machine
   */
  PyObject run(String file, String text) throws FailedException;

  /** Why a module could not be run, as the end of a sentence. */
  final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    public FailedException(String reason) {
      super(reason);
    }
  }
}
