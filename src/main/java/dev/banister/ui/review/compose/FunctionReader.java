package dev.banister.ui.review.compose;

import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationUnit;
import dev.banister.project.MigrationScript.FunctionText;
import dev.banister.ui.code.CodeLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the blocks of a function, and which operations each of them issues. */
final class FunctionReader {

  private final List<CodeLine> file;
  private final List<Place> places;

  private FunctionReader(List<CodeLine> file, List<Place> places) {
    this.file = file;
    this.places = places;
  }

  /**
   * @param file all lines of the script
   * @param function null when the script has none
   * @param stream null when it was not recorded
   */
  static FunctionBlocks read(
      List<CodeLine> file, @Nullable FunctionText function, @Nullable OperationStream stream) {
    FunctionReader reader = new FunctionReader(file, placesOf(stream));
    if (function == null) {
      return new FunctionBlocks(List.of(), reader.helpers(0, 0));
    }
    int last = Math.min(function.endLine(), file.size());
    List<List<CodeLine>> cut = StatementCutter.cut(file.subList(function.line() - 1, last));
    int body = cut.size() > 1 && isText(cut.get(1)) ? 2 : 1;
    List<Block> head = cut.subList(0, body).stream().map(reader::block).toList();
    List<Block> rest = reader.grouped(cut.subList(body, cut.size()));
    rest.addAll(reader.helpers(function.line(), last));
    return new FunctionBlocks(head, rest);
  }

  private static List<Place> placesOf(@Nullable OperationStream stream) {
    if (stream == null) {
      return List.of();
    }
    Map<Integer, List<OperationUnit>> byLine =
        stream.units().stream()
            .collect(Collectors.groupingBy(OperationUnit::line, TreeMap::new, Collectors.toList()));
    return byLine.values().stream()
        .map(
            units ->
                new Place(
                    stream.direction(),
                    units,
                    units.getFirst().line(),
                    units.stream().mapToInt(u -> u.recorded().span().endLine()).max().orElse(0)))
        .toList();
  }

  private static boolean isText(List<CodeLine> statement) {
    String first = statement.getFirst().text().strip();
    return first.startsWith("\"") || first.startsWith("'") || first.startsWith("r\"");
  }

  /** Statements that prepare something go with the operation below them. */
  private List<Block> grouped(List<List<CodeLine>> statements) {
    List<Block> blocks = new ArrayList<>();
    List<CodeLine> group = new ArrayList<>();
    for (List<CodeLine> statement : statements) {
      group.addAll(statement);
      if (!placesIn(statement).isEmpty()) {
        blocks.add(block(group));
        group.clear();
      }
    }
    if (!group.isEmpty()) {
      blocks.add(block(group));
    }
    return blocks;
  }

  private Block block(List<CodeLine> lines) {
    int blank = 0;
    while (blank < lines.size() && lines.get(blank).isBlank()) {
      blank++;
    }
    List<CodeLine> text = lines.subList(blank, lines.size());
    return new Block(text, placesIn(text), blank);
  }

  private List<Place> placesIn(List<CodeLine> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    int first = lines.getFirst().number();
    int last = lines.getLast().number();
    return places.stream().filter(p -> p.line() >= first && p.line() <= last).toList();
  }

  /** The functions of the same file that issue operations for this one, below it. */
  private List<Block> helpers(int first, int last) {
    List<Block> helpers = new ArrayList<>();
    places.stream()
        .filter(place -> place.line() < first || place.line() > last)
        .filter(place -> place.line() > 0 && place.line() <= file.size())
        .sorted(Comparator.comparingInt(Place::line))
        .forEach(
            place -> {
              if (helpers.isEmpty() || !helpers.getLast().places().contains(place)) {
                helpers.add(block(enclosing(place.line())));
              }
            });
    return helpers;
  }

  private List<CodeLine> enclosing(int line) {
    int start = line - 1;
    while (start > 0 && !isTopLevel(file.get(start))) {
      start--;
    }
    int end = line;
    while (end < file.size() && !isTopLevel(file.get(end))) {
      end++;
    }
    while (end > line && file.get(end - 1).isBlank()) {
      end--;
    }
    return file.subList(start, end);
  }

  private static boolean isTopLevel(CodeLine line) {
    return !line.continued() && !line.isBlank() && line.indent() == 0 && !line.isComment();
  }
}
