package dev.banister.recorder.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way through a direction of a script in the real Alembic.
 *
 * @param end {@code completed}, {@code missing}, {@code endless}, or {@code raised CLASS at LINE}
 * @param isLast false when there are more ways than the reference has gone
 */
record Way(String end, boolean isLast, List<Asked> operations) {

  /**
   * An operation that Alembic was asked for.
   *
   * @param line first line of the statement that asked
   * @param hash of kind, target and arguments
   * @param standIns numbers of its types that are stand-ins; below zero those of a library's types,
   *     which are compared as the dialect spells them
   */
  record Asked(int line, String hash, Set<Integer> standIns) {
    static Asked of(String written) {
      int colon = written.indexOf(':');
      int mark = written.indexOf('?');
      return new Asked(
          Integer.parseInt(written.substring(0, colon)),
          written.substring(colon + 1, mark < 0 ? written.length() : mark),
          mark < 0 ? Set.of() : numbers(written.substring(mark + 1)));
    }

    private static Set<Integer> numbers(String written) {
      return Arrays.stream(written.split(","))
          .map(number -> Integer.valueOf(number.replace('~', '-')))
          .collect(Collectors.toSet());
    }
  }

  static Way of(String end, String ways, String operations) {
    List<Asked> asked =
        operations.isEmpty()
            ? List.of()
            : Arrays.stream(operations.split(" ")).map(Asked::of).toList();
    return new Way(end, ways.equals("all"), asked);
  }
}
