package dev.banister.python.runtime;

import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;

/**
 * Counts what a script does and stops it at a limit, or when it reaches for what it may not have.
 *
 * <p>Loops, calls and iterators of the runtime count as steps. Once stopped, every further step
 * throws again.
 */
public final class Budget {
  private final long steps;
  private final int depth;
  private final ExceptionTypes exceptions;
  private long spent;
  private int nesting;
  private @Nullable ScriptStop stopped;

  Budget(long steps, int depth, ExceptionTypes exceptions) {
    this.steps = steps;
    this.depth = depth;
    this.exceptions = exceptions;
  }

  /** Starts anew, before a script is loaded or one of its functions is called. */
  void restart() {
    spent = 0;
    nesting = 0;
    stopped = null;
  }

  public void tick() {
    if (stopped != null) {
      throw stopped;
    }
    if (++spent > steps) {
      throw limit("The script was stopped at line %d after " + steps + " steps.");
    }
  }

  void enter() {
    tick();
    if (++nesting > depth) {
      nesting--;
      throw recursion();
    }
  }

  void leave() {
    nesting--;
  }

  private PyException recursion() {
    return new PyException(
        exceptions.type("RecursionError"), Py.newString("maximum recursion depth exceeded"));
  }

  ScriptStop limit(String sentence) {
    return stop(ProblemKind.LIMIT, sentence);
  }

  public ScriptStop forbidden(String sentence) {
    return stop(ProblemKind.FORBIDDEN, sentence);
  }

  public ScriptStop unsupported(String what) {
    return stop(ProblemKind.UNSUPPORTED, what + " at line %d is not supported.");
  }

  @Nullable ScriptStop stopped() {
    return stopped;
  }

  private ScriptStop stop(ProblemKind kind, String sentence) {
    int line = Lines.current();
    String message = sentence.replace("%d", Integer.toString(line));
    ScriptStop stop = new ScriptStop(kind, line, message);
    if (stopped == null) {
      stopped = stop;
    }
    return stop;
  }
}
