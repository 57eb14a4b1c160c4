package dev.banister.recorder.sqlalchemy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Public attributes of SQLAlchemy's classes, to tell a misspelt one from one not followed here. */
final class KnownAttributes {
  /** Those of this version, the same for every run. */
  static final KnownAttributes PUBLIC = new KnownAttributes();

  private final Map<String, Set<String>> names = new HashMap<>();

  private KnownAttributes() {
    for (String line : TypeCatalog.Resource.lines("attributes.txt")) {
      int colon = line.indexOf(": ");
      names.put(line.substring(0, colon), Set.of(line.substring(colon + 2).split(" ")));
    }
  }

  boolean has(String className, String attribute) {
    return names.getOrDefault(className, Set.of()).contains(attribute);
  }
}
