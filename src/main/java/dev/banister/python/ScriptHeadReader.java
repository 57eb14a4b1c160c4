package dev.banister.python;

import com.sonar.sslr.api.RecognitionException;
import dev.banister.project.LoadProblem;
import dev.banister.project.ScriptHead;
import dev.banister.project.SourceReader;
import dev.banister.project.SourceReading;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.python.parser.PythonParser;
import org.sonar.python.tree.PythonTreeMaker;

/**
 * Reads the head of a revision file, its two functions' places and its comments with Sonar's
 * parser, which keeps comments and also takes Python 2, so that it can be told apart.
 */
public final class ScriptHeadReader implements SourceReader {
  private static final int LONGEST_QUOTE = 60;

  /** A parser is slow to make and serves one thread. */
  private final ThreadLocal<PythonParser> parsers = ThreadLocal.withInitial(PythonParser::create);

  private final @Nullable TreeListener listener;

  /** Reads heads only. */
  public ScriptHeadReader() {
    this(null);
  }

  /**
   * @param listener gets each tree that was read, so that no script is parsed twice
   */
  public ScriptHeadReader(@Nullable TreeListener listener) {
    this.listener = listener;
  }

  @Override
  public SourceReading read(String source, String name) {
    try {
      return parsed(source, name);
    } catch (StackOverflowError tooDeep) {
      return notUnderstood();
    }
  }

  private SourceReading parsed(String source, String name) {
    FileInput file;
    try {
      file = parse(source);
    } catch (RecognitionException refused) {
      return refused(source, refused.getLine());
    } catch (IllegalStateException refused) {
      return notUnderstood();
    }
    Statement old = new PythonTwo().first(file);
    if (old != null) {
      int line = old.firstToken().line();
      return new SourceReading.Refused(
          LoadProblem.Kind.PYTHON_2,
          line,
          "Line %d is Python 2: %s. Convert the script to Python 3."
              .formatted(line, quoted(source, line)));
    }
    ScriptHead head = head(file);
    if (listener != null) {
      listener.read(source, name, file);
    }
    return new SourceReading.Read(head);
  }

  @Override
  public Map<String, String> namingConvention(String source) {
    try {
      return new NamingConventionFinder(parse(source)).convention();
    } catch (RecognitionException | StackOverflowError | IllegalStateException unreadable) {
      // only the convention is wanted of this module, and a module that can't be read has none
      return Map.of();
    }
  }

  private FileInput parse(String source) {
    String unmarked = source.startsWith("\ufeff") ? source.substring(1) : source;
    try {
      return new PythonTreeMaker().fileInput(parsers.get().parse(unmarked));
    } catch (RecognitionException e) {
      throw e;
    } catch (RuntimeException e) { // what it fails with on some damaged files, even on null
      throw new IllegalStateException("Sonar's parser failed", e);
    }
  }

  private static SourceReading notUnderstood() {
    return new SourceReading.Refused(
        LoadProblem.Kind.SYNTAX,
        0,
        "This file can't be understood as Python. Check it with python -m py_compile.");
  }

  private static SourceReading refused(String source, int line) {
    OpenBracket unclosed = OpenBracket.in(source);
    // the parser stops at or after the bracket that confuses it, never before
    OpenBracket open = unclosed != null && unclosed.line() <= line ? unclosed : null;
    int place = open == null ? line : open.line();
    String what =
        open == null ? quoted(source, line) : "the '%c' is never closed".formatted(open.bracket());
    return new SourceReading.Refused(
        LoadProblem.Kind.SYNTAX,
        place,
        "Line %d is not valid Python: %s. Correct it and check again.".formatted(place, what));
  }

  private static String quoted(String source, int line) {
    String text = source.lines().skip(Math.max(0, line - 1)).findFirst().orElse("").strip();
    if (text.isEmpty()) {
      return "the file ends too early";
    }
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  private static ScriptHead head(FileInput file) {
    ModuleVariables variables = ModuleVariables.of(file);
    FunctionReader functions = new FunctionReader(file);
    return new ScriptHead(
        Docstring.of(file.docstring()),
        variables.declared("revision"),
        variables.declared("down_revision"),
        variables.declared("branch_labels"),
        variables.declared("depends_on"),
        functions.read("upgrade"),
        functions.read("downgrade"));
  }

  /** Has a use for the tree of a script, which is not read any more. */
  public interface TreeListener {
    void read(String source, String file, FileInput tree);
  }
}
