package dev.banister.python.translate;

import java.util.Map;
import java.util.TreeMap;

/**
 * First and last lines of the simple statements and the headers of a script.
 *
 * @param lastByFirst the last line of a statement by its first
 */
public record StatementSpans(TreeMap<Integer, Integer> lastByFirst) {

  StatementSpans() {
    this(new TreeMap<>());
  }

  /** Lines of a statement, counted from 1, both inclusive. */
  public record Lines(int first, int last) {}

  void add(int first, int last) {
    lastByFirst.merge(first, last, Math::max);
  }

  /** The statement that a line belongs to; the line itself when none is known. */
  public Lines around(int line) {
    Map.Entry<Integer, Integer> entry = lastByFirst.floorEntry(line);
    return entry == null || entry.getValue() < line
        ? new Lines(line, line)
        : new Lines(entry.getKey(), entry.getValue());
  }
}
