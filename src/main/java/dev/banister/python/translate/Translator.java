package dev.banister.python.translate;

import dev.banister.python.runtime.ProblemKind;
import dev.banister.python.translate.ScriptCode.Translated;
import dev.banister.python.translate.ScriptCode.Untranslatable;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.antlr.ast.Module;
import org.python.antlr.base.stmt;
import org.python.core.CodeFlag;
import org.python.core.CompilerFlags;
import org.python.core.PyException;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.python.parser.PythonParser;

/**
 * Translates Python 3 source to code that Jython runs. It runs none of it.
 *
 * <p>Serves one thread; needs a stack with room for deeply nested expressions.
 */
public final class Translator {
  private static final int LONGEST = 2_000_000;

  /** What Jython says when code passes the limits of a class file. */
  private static final String TOO_LARGE = "Module or method too large";

  /** A parser is slow to make. */
  private @Nullable PythonParser parser;

  /**
   * Translates a script that is guarded: it may not look into Jython or the machine.
   *
   * @param file the name that frames and messages carry
   */
  public ScriptCode script(String source, String file) {
    return script(source, file, null);
  }

  /**
   * As {@link #script(String, String)}, from a tree that is there already.
   *
   * @param tree of the same source, or null to parse it
   */
  ScriptCode script(String source, String file, @Nullable FileInput tree) {
    if (source.length() > LONGEST) {
      return new Untranslatable(
          ProblemKind.LIMIT, 0, "The script has more than " + LONGEST + " characters.");
    }
    try {
      return translate(source, file, Translation.Access.GUARDED, tree);
    } catch (TranslationException e) {
      return new Untranslatable(e.kind(), e.line(), e.getMessage());
    } catch (PyException e) {
      return new Untranslatable(
          ProblemKind.UNSUPPORTED, 0, "A literal of the script is none that Jython can hold.");
    } catch (StackOverflowError e) {
      return new Untranslatable(
          ProblemKind.LIMIT, 0, "The script nests deeper than can be translated.");
    }
  }

  /** Translates a module of the runtime's own library. */
  public Translated library(String source, String file) {
    return translate(source, file, Translation.Access.TRUSTED, null);
  }

  private Translated translate(
      String text, String file, Translation.Access access, @Nullable FileInput known) {
    Source source = new Source(text);
    FileInput tree = known == null ? source.parse(parser()) : known;
    Translation translation = new Translation(source, tree, access);
    At at = At.at(1, 0);
    List<stmt> body =
        tree.statements() == null
            ? At.list()
            : translation.parts.block(tree.statements().statements());
    Module module = new Module(at.token(), body);
    String name = "script$" + Integer.toHexString(file.hashCode());
    return new Translated(
        name, file, compile(module, name, file), translation.signatures(), translation.spans());
  }

  private PythonParser parser() {
    if (parser == null) {
      parser = PythonParser.create();
    }
    return parser;
  }

  private static byte[] compile(Module module, String name, String file) {
    CompilerFlags flags = new CompilerFlags();
    flags.setFlag(CodeFlag.CO_FUTURE_DIVISION);
    flags.setFlag(CodeFlag.CO_FUTURE_ABSOLUTE_IMPORT);
    flags.setFlag(CodeFlag.CO_FUTURE_PRINT_FUNCTION);
    flags.setFlag(CodeFlag.CO_FUTURE_UNICODE_LITERALS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      org.python.compiler.Module.compile(module, bytes, name, file, true, false, flags);
    } catch (PyException e) {
      throw new TranslationException(ProblemKind.UNSUPPORTED, 0, refusal(String.valueOf(e.value)));
    } catch (Exception e) {
      throw new TranslationException(
          ProblemKind.UNSUPPORTED, 0, refusal(String.valueOf(e.getMessage())));
    }
    return bytes.toByteArray();
  }

  private static String refusal(String reason) {
    return reason.contains(TOO_LARGE)
        ? "An expression or a block of the script is too large."
        : "Jython can't compile the translated script: " + reason + ".";
  }
}
