package dev.banister.ui.review.compose;

import dev.banister.ui.code.CodeLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What copying gives: the text of the file in file order, without remarks, slots and fillers. */
public final class FileText {

  private FileText() {}

  /** A position in a composed document. */
  public record Position(int row, int column) {}

  public static String between(List<Row> rows, Position start, Position end) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = start.row(); i <= end.row(); i++) {
      if (rows.get(i) instanceof Row.Code code) {
        pieces.add(piece(code.line(), i, start, end));
      }
    }
    return pieces.stream()
        .sorted(Comparator.comparingInt(Piece::line))
        .map(Piece::text)
        .collect(Collectors.joining("\n"));
  }

  private static Piece piece(CodeLine line, int row, Position start, Position end) {
    int from = row == start.row() ? start.column() : 0;
    int to = row == end.row() ? end.column() : line.text().length();
    return new Piece(line.number(), line.text().substring(from, to));
  }

  private record Piece(int line, String text) {}
}
