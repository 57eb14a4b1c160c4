package dev.banister.recorder.corpus;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Named parts of a text, sorted by name and without those that are empty. */
final class Fields {
  private final Map<String, String> given = new TreeMap<>();

  Fields with(String name, @Nullable String text) {
    if (text != null && !text.isEmpty() && !text.equals("[]") && !text.equals("{}")) {
      given.put(name, text);
    }
    return this;
  }

  /** A flag that is left out when it is not set. */
  Fields with(String name, boolean flag) {
    return with(name, flag ? "True" : null);
  }

  /** A flag for which false and left out differ. */
  Fields with(String name, @Nullable Boolean flag) {
    return with(name, flag == null ? null : flag ? "True" : "False");
  }

  <T> Fields with(String name, Collection<T> items, Function<T, String> text) {
    return with(name, listed(items, text));
  }

  static <T> String listed(Collection<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public String toString() {
    return given.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
