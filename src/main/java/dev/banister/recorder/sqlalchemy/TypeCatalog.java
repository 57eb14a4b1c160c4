package dev.banister.recorder.sqlalchemy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The type classes that SQLAlchemy and its dialects export.
 *
 * <p>A line of the table reads {@code name < bases (parameters)}, or {@code alias = name}.
 */
final class TypeCatalog {
  /** What this version of SQLAlchemy exports, the same for every run. */
  static final TypeCatalog EXPORTED = new TypeCatalog();

  private final Map<String, TypeKind> kinds = new LinkedHashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  private TypeCatalog() {
    kinds.put("TypeEngine", new TypeKind("TypeEngine", "", List.of(), "()"));
    Resource.lines("types.txt").forEach(this::read);
  }

  private void read(String line) {
    int equals = line.indexOf(" = ");
    if (equals > 0 && !line.contains(" < ")) {
      aliases.put(line.substring(0, equals), line.substring(equals + 3));
      return;
    }
    int less = line.indexOf(" < ");
    int open = line.indexOf(" (");
    String bases = line.substring(less + 3, open < 0 ? line.length() : open);
    String key = line.substring(0, less);
    int dot = key.indexOf('.');
    TypeKind kind =
        new TypeKind(
            key.substring(dot + 1),
            dot < 0 ? "" : key.substring(0, dot),
            List.of(bases.split(", ")),
            open < 0 ? null : line.substring(open + 1));
    kinds.put(key, kind);
  }

  /** The class that a dialect's module shows under {@code name}; empty dialect for the generic. */
  @Nullable TypeKind exported(String dialect, String name) {
    String key = dialect.isEmpty() ? name : dialect + "." + name;
    return kinds.get(aliases.getOrDefault(key, key));
  }

  TypeKind named(String key) {
    TypeKind kind = kinds.get(key);
    if (kind == null) {
      throw new IllegalArgumentException("No type " + key + " in the catalog");
    }
    return kind;
  }

  /** Names of the types that no dialect owns. */
  Stream<String> genericNames() {
    return Stream.concat(kinds.keySet().stream(), aliases.keySet().stream())
        .filter(name -> !name.contains(".") && !name.startsWith("_"));
  }

  /** The kind whose {@code __init__} a class uses. */
  TypeKind initializer(TypeKind kind) {
    TypeKind own = firstInitializer(kind);
    return own == null ? named("TypeEngine") : own;
  }

  private @Nullable TypeKind firstInitializer(TypeKind kind) {
    if (kind.parameters() != null) {
      return kind.name().equals("TypeEngine") ? null : kind;
    }
    for (String base : kind.bases()) {
      TypeKind found = firstInitializer(named(base));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A table beside this class. */
  static final class Resource {
    private Resource() {}

    static List<String> lines(String name) {
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  TypeCatalog.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
        return reader.lines().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
