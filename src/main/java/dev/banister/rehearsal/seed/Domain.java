package dev.banister.rehearsal.seed;

import dev.banister.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of a table allow in a column.
 *
 * @param allowed the only values; empty: any
 * @param least smallest number, or null
 * @param most largest number, or null
 */
record Domain(List<Value> allowed, @Nullable Long least, @Nullable Long most) {
  static final Domain ANY = new Domain(List.of(), null, null);

  Domain {
    allowed = List.copyOf(allowed);
  }

  /** Both at once; of two lists of values the common ones. */
  Domain and(Domain other) {
    return new Domain(
        common(allowed, other.allowed),
        least == null || other.least != null && other.least > least ? other.least : least,
        most == null || other.most != null && other.most < most ? other.most : most);
  }

  private static List<Value> common(List<Value> one, List<Value> two) {
    if (one.isEmpty() || two.isEmpty()) {
      return one.isEmpty() ? two : one;
    }
    return one.stream().filter(two::contains).toList();
  }

  /** Whether a value fits. */
  boolean contains(Value value) {
    boolean listed = allowed.isEmpty() || allowed.contains(value);
    return value instanceof Value.Int(var number)
        ? listed
            && (least == null || number.longValue() >= least)
            && (most == null || number.longValue() <= most)
        : listed;
  }

  /** The n-th number that fits, from 0; numbers repeat where the range is short. */
  long number(long n) {
    if (least == null && most == null) {
      return n + 1;
    }
    long from = least == null ? Math.min(0, most == null ? 0 : most) : least;
    return most == null ? from + n : from + n % Math.max(1, most - from + 1);
  }
}
