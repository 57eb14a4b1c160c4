package dev.banister.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Finds how a type is written, and keeps what it has found. */
final class Parts {
  private final ConcurrentMap<Type, Part> known = new ConcurrentHashMap<>();

  /**
   * @throws IllegalArgumentException when the type is none that a format has
   */
  Part of(Type type) {
    Part part = known.get(type);
    if (part != null) {
      return part;
    }
    Part made = type instanceof ParameterizedType generic ? generic(generic) : plain(type);
    Part before = known.putIfAbsent(type, made);
    return before == null ? made : before;
  }

  private Part plain(Type type) {
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException(type + " has no format");
    }
    Part scalar = Scalars.ALL.get(plain);
    if (scalar != null) {
      return scalar;
    }
    if (plain.isEnum()) {
      return new EnumPart(plain.getEnumConstants());
    }
    if (plain.isSealed()) {
      return new FamilyPart(this, plain);
    }
    return record(plain, Map.of());
  }

  private RecordPart record(Class<?> type, Map<Type, Type> arguments) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " has no format");
    }
    return new RecordPart(this, type, arguments);
  }

  private Part generic(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == List.class) {
      return new ListPart(of(arguments[0]));
    }
    if (raw == Map.class) {
      return new MapPart(of(arguments[0]), of(arguments[1]), LinkedHashMap::new);
    }
    if (raw == TreeMap.class) {
      return new MapPart(of(arguments[0]), of(arguments[1]), TreeMap::new);
    }
    Map<Type, Type> byVariable = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      byVariable.put(raw.getTypeParameters()[i], arguments[i]);
    }
    return record(raw, byVariable);
  }
}
