package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.RowSpan;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * Where the rows of a pane are. Because every row is equally high, one multiplication answers what
 * would otherwise be a question to the text control, also for rows that are off screen.
 */
final class RowGeometry {

  static final double ROW_HEIGHT = 19;
  static final double TOP = 6;

  private final DoubleProperty scroll = new SimpleDoubleProperty();
  private int rows;
  private double height;

  DoubleProperty scrollProperty() {
    return scroll;
  }

  void setRows(int value) {
    rows = value;
  }

  void setHeight(double value) {
    height = value;
  }

  int rows() {
    return rows;
  }

  double height() {
    return height;
  }

  double top(int row) {
    return TOP + row * ROW_HEIGHT - scroll.get();
  }

  double bottom(int row) {
    return top(row) + ROW_HEIGHT;
  }

  boolean hasRowAt(double y) {
    int row = rowAt(y);
    return row >= 0 && row < rows;
  }

  int rowAt(double y) {
    return (int) Math.floor((y - TOP + scroll.get()) / ROW_HEIGHT);
  }

  RowSpan visible() {
    return new RowSpan(Math.max(0, rowAt(0)), Math.min(rows - 1, rowAt(height)));
  }

  boolean shows(RowSpan span) {
    return top(span.first()) >= 0 && bottom(span.last()) <= height;
  }

  double maxScroll() {
    return Math.max(0, rows * ROW_HEIGHT + TOP - height);
  }

  double clamp(double value) {
    return Math.clamp(value, 0, maxScroll());
  }

  double scrollThatCentres(RowSpan span) {
    double middle = (span.first() + span.last() + 1) * ROW_HEIGHT / 2;
    return clamp(middle - (height - TOP) / 2);
  }
}
