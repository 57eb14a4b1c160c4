package dev.banister.python.translate;

import dev.banister.python.runtime.ProblemKind;
import dev.banister.python.runtime.Signature;
import java.util.List;

/**
 * What has become of a script's text: code for Jython, or the reason why there is none.
 *
 * <p>It is plain data, so that one process translates and another, which holds nothing, runs it.
 */
public sealed interface ScriptCode {

  /**
   * Code that Jython runs.
   *
   * @param name of the class that {@code bytes} define
   * @param file the name that frames carry
   * @param bytes a class file
   * @param signatures the parameters of the script's functions, by the number that the code gives
   *     them
   * @param spans lines of its statements
   */
  record Translated(
      String name, String file, byte[] bytes, List<Signature> signatures, StatementSpans spans)
      implements ScriptCode {
    public Translated {
      signatures = List.copyOf(signatures);
    }
  }

  /**
   * The script is no valid Python 3, names what it may not use, or needs what has no translation.
   *
   * @param line counted from 1; 0 when it is not known
   * @param message one sentence for the reader
   */
  record Untranslatable(ProblemKind kind, int line, String message) implements ScriptCode {}
}
