package dev.banister.python.translate;

import com.sonar.sslr.api.RecognitionException;
import dev.banister.python.runtime.ProblemKind;
import java.util.Arrays;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.python.parser.PythonParser;
import org.sonar.python.tree.PythonTreeMaker;

/** The text of a script and the tree of it. */
final class Source {
  private final String text;
  private final int[] lineStarts;

  Source(String text) {
    this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
    this.lineStarts = lineStarts(this.text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[text.length() + 1];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i)) {
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
  }

  FileInput parse(PythonParser parser) {
    try {
      return new PythonTreeMaker().fileInput(parser.parse(text));
    } catch (RecognitionException e) {
      throw new TranslationException(
          ProblemKind.SYNTAX, e.getLine(), "Line " + e.getLine() + " is not valid Python 3.");
    } catch (RuntimeException e) { // what it fails with on some damaged files, even on null
      throw new TranslationException(ProblemKind.SYNTAX, 0, "The script is not valid Python 3.");
    }
  }

  /** The text of a tree as written, without comments taken out. */
  String written(Tree tree) {
    return text.substring(start(tree.firstToken()), end(tree.lastToken()));
  }

  /** The text between two tokens. */
  String between(Token after, Token before) {
    return text.substring(end(after), start(before));
  }

  private int start(Token token) {
    return lineStarts[token.line() - 1] + token.column();
  }

  private int end(Token token) {
    return start(token) + token.value().length();
  }
}
