package dev.banister.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that is no constraint's.
 *
 * @param parts text of each part: {@code name}, {@code name desc}, {@code lower(name)}
 * @param where condition of a partial index, or null
 * @param method {@code btree} and its like, empty where a dialect has one only; {@code exclude
 *     gist} and its like for the index of an exclusion constraint
 * @param options what else the catalog says of it: {@code include (a)}, {@code with
 *     (fillfactor=70)}; empty when nothing
 */
public record Index(
    String name,
    List<String> parts,
    boolean unique,
    @Nullable String where,
    String method,
    String options) {
  public Index {
    parts = List.copyOf(parts);
  }

  public Index(
      String name, List<String> parts, boolean unique, @Nullable String where, String method) {
    this(name, parts, unique, where, method, "");
  }
}
