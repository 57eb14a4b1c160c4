package dev.banister.rehearsal.seed;

import dev.banister.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values that a check forbade before the upgrade and that no check forbids since. */
record CheckAim() implements Aim {
  @Override
  public List<Map<String, Value>> marks(NewerTable table, long from) {
    Map<String, Domain> before = CheckReader.domains(table.older().checks(), table.dialect());
    Map<String, Domain> after = CheckReader.domains(table.newer().checks(), table.dialect());
    return table
        .kept()
        .flatMap(
            c -> {
              String name = c.name().toLowerCase(Locale.ROOT);
              return allowedNow(
                      before.getOrDefault(name, Domain.ANY), after.getOrDefault(name, Domain.ANY))
                  .stream()
                  .map(value -> Map.of(c.name(), value));
            })
        .toList();
  }

  private static List<Value> allowedNow(Domain was, Domain now) {
    if (was.equals(now)) {
      return List.of();
    }
    List<Value> candidates = new ArrayList<>(now.allowed());
    if (now.allowed().isEmpty() && !was.allowed().isEmpty()) {
      candidates.add(outside(was.allowed()));
    }
    if (was.least() != null) {
      candidates.add(Value.of(was.least() - 1));
    }
    if (was.most() != null) {
      candidates.add(Value.of(was.most() + 1));
    }
    return candidates.stream().filter(v -> now.contains(v) && !was.contains(v)).toList();
  }

  /** A value of the same kind as those in a list, and none of them. */
  private static Value outside(List<Value> list) {
    return list.getFirst() instanceof Value.Int
        ? new Value.Int(
            list.stream()
                .map(v -> v instanceof Value.Int(BigInteger number) ? number : BigInteger.ZERO)
                .reduce(BigInteger.ZERO, BigInteger::max)
                .add(BigInteger.ONE))
        : Value.of("new");
  }
}
