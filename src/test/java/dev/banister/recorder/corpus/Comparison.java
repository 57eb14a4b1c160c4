package dev.banister.recorder.corpus;

import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.Missing;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * Holds one direction as Banister recorded it against the ways through it in the real Alembic.
 *
 * <p>Both end alike. Each way is one through the recording: every operation that hangs on nothing
 * is in it, once, in this order, with the same arguments at the same line; one with a condition may
 * be left out, one in a loop over something unknown may come several times. And nothing is recorded
 * that is on no way. So where nothing is unknown the two are the same, operation by operation.
 */
final class Comparison {
  private final List<Recorded> recorded;
  private final String end;

  Comparison(OperationStream stream, Dialect dialect) {
    this.recorded = Recorded.of(stream.operations(), dialect);
    this.end = end(stream);
  }

  private static String end(OperationStream stream) {
    return switch (stream.end()) {
      case Completed ignored -> "completed";
      case Missing ignored -> "missing";
      case Raised raised ->
          "raised " + raised.exception().replaceAll(".*\\.", "") + " at " + raised.line();
      case Stopped stopped -> "stopped: " + stopped.kind() + " " + stopped.reason();
    };
  }

  /** The first difference; empty when there is none. */
  Optional<String> difference(List<Way> ways) {
    for (Way way : ways) {
      if (!way.end().equals(end)) {
        return Optional.of(end + ", where Alembic " + way.end());
      }
      int furthest = new Match(recorded, way.operations()).furthest();
      if (furthest >= 0) {
        return Optional.of(place(way, furthest));
      }
    }
    return ways.stream().allMatch(Way::isLast) ? invented(ways) : Optional.empty();
  }

  private Optional<String> invented(List<Way> ways) {
    return recorded.stream()
        .filter(r -> ways.stream().flatMap(w -> w.operations().stream()).noneMatch(r::is))
        .map(r -> "records what Alembic is never asked for in line " + r.line())
        .findFirst();
  }

  private static String place(Way way, int number) {
    return number < way.operations().size()
        ? "differs from operation %d on, in line %d"
            .formatted(number + 1, way.operations().get(number).line())
        : "records more than the %d operations of Alembic".formatted(number);
  }

  List<Recorded> recorded() {
    return recorded;
  }

  String end() {
    return end;
  }
}
