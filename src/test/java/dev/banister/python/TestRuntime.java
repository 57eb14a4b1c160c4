package dev.banister.python;

/** One runtime for all tests of a process, since Jython keeps its state in statics. */
final class TestRuntime {
  private static final PythonRuntime SHARED = new PythonRuntime(name -> null);

  private TestRuntime() {}

  static PythonRuntime shared() {
    return SHARED;
  }
}
