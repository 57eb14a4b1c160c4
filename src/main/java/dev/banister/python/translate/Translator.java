package dev.banister.python.translate;

import dev.banister.python.runtime.ProblemKind;
import dev.banister.python.runtime.Signature;
import java.util.List;
import org.python.antlr.ast.Module;
import org.python.antlr.base.stmt;
import org.python.core.CodeFlag;
import org.python.core.CompilerFlags;
import org.python.core.Py;
import org.python.core.PyCode;
import org.python.core.PyException;
import org.sonar.plugins.python.api.tree.FileInput;

/** Translates Python 3 source to code that Jython runs. */
public final class Translator {
  /** What Jython says when code passes the limits of a class file. */
  private static final String TOO_LARGE = "Module or method too large";

  /**
   * A translated script.
   *
   * @param signatures the parameters of its functions, by the number that the code gives them
   * @param spans lines of its statements
   */
  public record Translated(PyCode code, List<Signature> signatures, StatementSpans spans) {}

  /**
   * Translates a script that is guarded: it may not look into Jython or the machine.
   *
   * @param file the name that frames and messages carry
   * @throws TranslationException when the script is no valid Python 3, names what it may not use,
   *     or needs what cannot be translated
   */
  public Translated script(String source, String file) {
    return translate(source, file, Translation.Access.GUARDED);
  }

  /** Translates a module of the runtime's own library. */
  public Translated library(String source, String file) {
    return translate(source, file, Translation.Access.TRUSTED);
  }

  private static Translated translate(String text, String file, Translation.Access access) {
    Source source = new Source(text);
    FileInput tree = source.parse();
    Translation translation = new Translation(source, tree, access);
    At at = At.at(1, 0);
    List<stmt> body =
        tree.statements() == null
            ? At.list()
            : translation.parts.block(tree.statements().statements());
    Module module = new Module(at.token(), body);
    return new Translated(
        compile(module, file), List.copyOf(translation.signatures()), translation.spans());
  }

  private static PyCode compile(Module module, String file) {
    CompilerFlags flags = new CompilerFlags();
    flags.setFlag(CodeFlag.CO_FUTURE_DIVISION);
    flags.setFlag(CodeFlag.CO_FUTURE_ABSOLUTE_IMPORT);
    flags.setFlag(CodeFlag.CO_FUTURE_PRINT_FUNCTION);
    flags.setFlag(CodeFlag.CO_FUTURE_UNICODE_LITERALS);
    String name = "script$" + Integer.toHexString(file.hashCode());
    try {
      return Py.compile_flags(module, name, file, true, false, flags);
    } catch (PyException e) {
      if (String.valueOf(e.value).contains(TOO_LARGE)) {
        throw new TranslationException(
            ProblemKind.UNSUPPORTED, 0, "An expression or a block of the script is too large.");
      }
      throw e;
    }
  }
}
