package dev.banister.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines in which the Python reference tells two catalogs apart, and their hashes. */
public final class CatalogDifferences {
  private static final Set<String> LISTS = Set.of("checks", "unique", "foreign_keys");
  private final List<String> lines = new ArrayList<>();

  private CatalogDifferences() {}

  public static List<String> between(Map<String, Object> before, Map<String, Object> after) {
    CatalogDifferences differences = new CatalogDifferences();
    differences.compare(before, after, "");
    return List.copyOf(differences.lines);
  }

  private void compare(@Nullable Object a, @Nullable Object b, String path) {
    if (Objects.equals(a, b)) {
      return;
    }
    if (a instanceof Map<?, ?> before && b instanceof Map<?, ?> after) {
      Set<Object> keys = new TreeSet<>(before.keySet());
      keys.addAll(after.keySet());
      keys.forEach(key -> item(before, after, key, path + "/" + key));
    } else if (a instanceof List<?> before
        && b instanceof List<?> after
        && LISTS.contains(path.substring(path.lastIndexOf('/') + 1))) {
      lines(before, after, path + ": gone ");
      lines(after, before, path + ": added ");
    } else {
      lines.add(path + ": " + repr(a) + " -> " + repr(b));
    }
  }

  private void item(Map<?, ?> before, Map<?, ?> after, Object key, String path) {
    if (!before.containsKey(key)) {
      lines.add(path + ": added");
    } else if (!after.containsKey(key)) {
      lines.add(path + ": gone");
    } else {
      compare(before.get(key), after.get(key), path);
    }
  }

  private void lines(List<?> from, List<?> without, String start) {
    from.stream()
        .filter(item -> !without.contains(item))
        .forEach(item -> lines.add(start + CatalogJson.inOrder(item)));
  }

  /** As Python's {@code repr}. */
  private static String repr(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean bool -> bool ? "True" : "False";
      case String text -> {
        String quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
        String escaped = text.replace("\\", "\\\\");
        yield quote + (quote.equals("'") ? escaped.replace("'", "\\'") : escaped) + quote;
      }
      case List<?> items ->
          items.stream().map(CatalogDifferences::repr).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> repr(e.getKey()) + ": " + repr(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> value.toString();
    };
  }

  /** Twelve digits over the sorted lines, or a dash when there are none. */
  public static String hash(List<String> lines) {
    return lines.isEmpty()
        ? "-"
        : sha256(lines.stream().sorted().collect(Collectors.joining("\n"))).substring(0, 12);
  }

  /** Sixteen digits over a whole catalog. */
  public static String digest(Map<String, Object> catalog) {
    return sha256(CatalogJson.dumps(catalog)).substring(0, 16);
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
