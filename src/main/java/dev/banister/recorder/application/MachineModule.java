package dev.banister.recorder.application;

import dev.banister.recorder.facade.FacadeObject;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/**
 * A module of Python's library that reaches for the machine. It may be imported and named; the
 * first call of anything in it ends the script.
 */
public final class MachineModule extends FacadeObject {
  private static final Set<String> NAMES =
      Set.of(
          "subprocess",
          "socket",
          "ssl",
          "select",
          "shutil",
          "tempfile",
          "glob",
          "ctypes",
          "multiprocessing",
          "threading",
          "_thread",
          "concurrent",
          "signal",
          "http",
          "urllib.request",
          "ftplib",
          "smtplib",
          "imaplib",
          "poplib",
          "telnetlib",
          "pty",
          "fcntl",
          "mmap",
          "sqlite3",
          "dbm",
          "shelve",
          "webbrowser",
          "platform",
          "pip",
          "ensurepip",
          "venv");

  private final String name;
  private final Function<String, RuntimeException> stop;

  /**
   * @param name dotted
   * @param stop makes what ends the script of a sentence, in which {@code %d} is the line
   */
  public MachineModule(String name, Function<String, RuntimeException> stop) {
    this.name = name;
    this.stop = stop;
  }

  /** Whether a module reaches for the machine. */
  public static boolean isNamed(String module) {
    return NAMES.contains(module) || NAMES.contains(module.split("\\.", 2)[0]);
  }

  @Override
  protected @Nullable PyObject attribute(String attribute) {
    if (attribute.equals("__name__")) {
      return new PyUnicode(name);
    }
    return attribute.startsWith("__") ? null : new MachineModule(name + "." + attribute, stop);
  }

  @Override
  public PyObject __call__(PyObject[] values, String[] keywords) {
    throw stop.apply("Line %d calls " + name + ", which scripts may not use here.");
  }

  @Override
  protected String description() {
    return "<" + name + ">";
  }
}
