package dev.banister.audit;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationUnit;
import dev.banister.operation.Recording;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what a script asked for and could not be told, each question once. */
final class Unknowns {
  private Unknowns() {}

  static List<Unknown> of(Recording recording) {
    Map<String, Unknown> found = new LinkedHashMap<>();
    for (Direction direction : Direction.values()) {
      OperationStream stream = recording.stream(direction);
      List<Unknown> all = new ArrayList<>(stream.reads());
      for (OperationUnit unit : stream.units()) {
        all.addAll(unit.recorded().unknowns());
        all.addAll(unit.recorded().conditions());
      }
      all.forEach(u -> found.putIfAbsent(u.expression() + "@" + u.span().line(), u));
    }
    return List.copyOf(found.values());
  }
}
