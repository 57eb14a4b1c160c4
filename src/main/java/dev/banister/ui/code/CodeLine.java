package dev.banister.ui.code;

import java.util.List;

/**
 * A line of a file with its colours.
 *
 * @param number in the file, from 1
 * @param continued true when a bracket, a string or a backslash of an earlier line is still open
 */
public record CodeLine(int number, String text, List<Token> tokens, boolean continued) {
  public CodeLine {
    tokens = List.copyOf(tokens);
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  /** Whether nothing but a comment stands here. */
  public boolean isComment() {
    return !continued && text.stripLeading().startsWith("#");
  }

  /** Columns before the first character that is no space. */
  public int indent() {
    return text.length() - text.stripLeading().length();
  }
}
