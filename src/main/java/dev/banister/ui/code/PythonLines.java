package dev.banister.ui.code;

import dev.banister.ui.code.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts Python text into coloured lines. Follows brackets and strings over lines, so that a line
 * knows whether it begins a statement; understands nothing else of the language.
 */
public final class PythonLines {

  private static final Set<String> KEYWORDS =
      Set.of(
          "def",
          "return",
          "for",
          "in",
          "if",
          "elif",
          "else",
          "with",
          "as",
          "import",
          "from",
          "not",
          "and",
          "or",
          "is",
          "raise",
          "try",
          "except",
          "finally",
          "while",
          "pass",
          "class",
          "lambda",
          "yield",
          "async",
          "await",
          "break",
          "continue",
          "global",
          "assert",
          "del");
  private static final Set<String> CONSTANTS = Set.of("None", "True", "False");

  private final List<CodeLine> lines = new ArrayList<>();
  private List<Token> tokens = new ArrayList<>();
  private String line = "";
  private int at;
  private int depth;
  private String openString = "";
  private boolean backslash;

  private PythonLines() {}

  /** All lines of the text, numbered from 1. */
  public static List<CodeLine> of(String text) {
    PythonLines reader = new PythonLines();
    text.lines().forEach(reader::read);
    return List.copyOf(reader.lines);
  }

  private void read(String text) {
    boolean continued = depth > 0 || !openString.isEmpty() || backslash;
    line = text;
    tokens = new ArrayList<>();
    at = 0;
    backslash = false;
    if (!openString.isEmpty()) {
      finishString(0);
    }
    while (at < line.length()) {
      next();
    }
    lines.add(new CodeLine(lines.size() + 1, text, tokens, continued));
  }

  private void next() {
    char c = line.charAt(at);
    if (c == '#') {
      add(at, line.length(), Kind.COMMENT);
    } else if (c == '"' || c == '\'') {
      startString();
    } else if (Character.isJavaIdentifierStart(c)) {
      word();
    } else if (Character.isDigit(c)) {
      int start = at;
      add(start, endOfWord(), Kind.CONSTANT);
    } else {
      backslash = c == '\\' && at == line.length() - 1;
      depth = Math.max(0, depth + nesting(c));
      at++;
    }
  }

  private static int nesting(char c) {
    return switch (c) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }

  private void startString() {
    int start = at;
    String quote = line.substring(at, at + 1);
    openString = line.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
    at += openString.length();
    finishString(start);
  }

  /** Goes to the end of the open string, or of the line. */
  private void finishString(int start) {
    while (at < line.length() && !line.startsWith(openString, at)) {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    if (at < line.length()) {
      at += openString.length();
      openString = "";
    } else if (openString.length() == 1) {
      // only a backslash carries such a string on; without it the text is no Python
      backslash = line.endsWith("\\");
      openString = backslash ? openString : "";
    }
    add(start, Math.min(at, line.length()), Kind.STRING);
  }

  private void word() {
    int start = at;
    int end = endOfWord();
    String word = line.substring(start, end);
    at = end;
    if (KEYWORDS.contains(word)) {
      add(start, end, Kind.KEYWORD);
    } else if (CONSTANTS.contains(word)) {
      add(start, end, Kind.CONSTANT);
    } else if (isOperation(start, end)) {
      add(start, end, Kind.OPERATION);
    }
  }

  /** What is called on {@code op}, or on a batch block's variable. */
  private boolean isOperation(int start, int end) {
    String before = line.substring(0, start);
    return end < line.length()
        && line.charAt(end) == '('
        && (before.endsWith("op.") || before.endsWith("batch."));
  }

  private int endOfWord() {
    int end = at;
    while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private void add(int start, int end, Kind kind) {
    at = Math.max(at, end);
    if (end > start) {
      tokens.add(new Token(start, end, kind));
    }
  }
}
