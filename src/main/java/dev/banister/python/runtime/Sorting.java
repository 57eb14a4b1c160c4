package dev.banister.python.runtime;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** A stable sort by Python 3's {@code <}. */
final class Sorting {

  /** A value with its key. */
  private record Keyed(PyObject key, PyObject value) {}

  private Sorting() {}

  static PyObject[] sorted(PyObject[] values, @Nullable PyObject key, @Nullable PyObject reverse) {
    boolean backwards = reverse != null && reverse.__nonzero__();
    Keyed[] keyed =
        Arrays.stream(values)
            .map(
                value ->
                    new Keyed(key == null || key == Py.None ? value : key.__call__(value), value))
            .toArray(Keyed[]::new);
    List<Keyed> list = Arrays.asList(keyed);
    if (backwards) {
      Collections.reverse(list);
    }
    if (keyed.length > 1 && less(keyed[1], keyed[0])) {
      swap(keyed);
    }
    sort(keyed, new Keyed[keyed.length], 0, keyed.length);
    if (backwards) {
      Collections.reverse(list);
    }
    return list.stream().map(Keyed::value).toArray(PyObject[]::new);
  }

  /** CPython compares the first two values first, which decides about its complaint. */
  private static void swap(Keyed[] keyed) {
    Keyed first = keyed[0];
    keyed[0] = keyed[1];
    keyed[1] = first;
  }

  private static void sort(Keyed[] values, Keyed[] spare, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(values, spare, from, middle);
    sort(values, spare, middle, to);
    System.arraycopy(values, from, spare, from, to - from);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takeRight = left == middle || right < to && less(spare[right], spare[left]);
      values[i] = takeRight ? spare[right++] : spare[left++];
    }
  }

  private static boolean less(Keyed left, Keyed right) {
    return Comparison.order(left.key(), right.key(), Comparison.Order.LESS).__nonzero__();
  }
}
