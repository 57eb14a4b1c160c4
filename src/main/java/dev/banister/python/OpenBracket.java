package dev.banister.python;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A bracket that a source opens and never closes: what most often stands behind an error that a
 * parser only notices lines later.
 *
 * @param line of the bracket, from 1
 */
record OpenBracket(int line, char bracket) {

  /** The innermost one that is open at the end of the source, or null. */
  static @Nullable OpenBracket in(String source) {
    return new Scan(source).run();
  }

  /** Walks over the source, past texts and comments. */
  private static final class Scan {
    private final String source;
    private final Deque<OpenBracket> open = new ArrayDeque<>();
    private int at;
    private int line = 1;

    Scan(String source) {
      this.source = source;
    }

    @Nullable OpenBracket run() {
      while (at < source.length()) {
        char c = source.charAt(at);
        switch (c) {
          case '#' -> skipComment();
          case '\'', '"' -> skipText(c);
          case '(', '[', '{' -> open.push(new OpenBracket(line, c));
          case ')', ']', '}' -> close(c);
          case '\n' -> line++;
          default -> {}
        }
        at++;
      }
      return open.peek();
    }

    private void close(char bracket) {
      if (!open.isEmpty() && closing(open.peek().bracket()) == bracket) {
        open.pop();
      }
    }

    private static char closing(char bracket) {
      return switch (bracket) {
        case '(' -> ')';
        case '[' -> ']';
        default -> '}';
      };
    }

    private void skipComment() {
      while (at + 1 < source.length() && source.charAt(at + 1) != '\n') {
        at++;
      }
    }

    private void skipText(char quote) {
      String triple = String.valueOf(quote).repeat(3);
      boolean isTriple = source.startsWith(triple, at);
      String end = isTriple ? triple : String.valueOf(quote);
      int i = at + end.length();
      while (i < source.length() && !source.startsWith(end, i)) {
        char c = source.charAt(i);
        if (c == '\n') {
          if (!isTriple) {
            at = i - 1;
            return;
          }
          line++;
        } else if (c == '\\' && i + 1 < source.length()) {
          i++;
          line += source.charAt(i) == '\n' ? 1 : 0;
        }
        i++;
      }
      at = i + end.length() - 1;
    }
  }
}
