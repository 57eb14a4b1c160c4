package dev.banister.ui.review;

/**
 * A file that could not be read as a revision.
 *
 * @param line the line that is to be marked, from 1, or 0
 */
record UnreadableText(String text, int line) {
  static final UnreadableText NONE = new UnreadableText("", 0);
}
