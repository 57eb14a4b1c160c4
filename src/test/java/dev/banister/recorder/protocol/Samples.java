package dev.banister.recorder.protocol;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a value of any record of the contract, with every component filled in. */
final class Samples {
  private static final int DEPTH = 6;

  /** One value of each record of a sealed family. */
  static List<Object> of(Class<?> family) {
    return members(family).map(member -> sample(member, 0)).toList();
  }

  private static Stream<Class<?>> members(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(Samples::members)
        : Stream.of(type);
  }

  private static Object sample(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic, depth);
    }
    Class<?> raw = type instanceof Class<?> c ? c : Object.class;
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    if (raw.isSealed()) {
      List<Class<?>> members = members(raw).toList();
      return sample(members.get(depth < DEPTH ? members.size() / 2 : 0), depth + 1);
    }
    return raw.isRecord() ? made(raw, null, depth) : plain(raw);
  }

  private static Object generic(ParameterizedType type, int depth) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return depth < DEPTH ? List.of(sample(arguments[0], depth + 1)) : List.of();
    }
    if (type.getRawType() == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      if (depth < DEPTH) {
        map.put("b", sample(arguments[1], depth + 1));
        map.put("a", sample(arguments[1], depth + 1));
      }
      return map;
    }
    return made((Class<?>) type.getRawType(), arguments[0], depth);
  }

  private static Object plain(Class<?> type) {
    return switch (type.getName()) {
      case "java.lang.String" -> "naïve \"text\"\n⟨1⟩";
      case "int", "java.lang.Integer" -> 7;
      case "boolean", "java.lang.Boolean" -> true;
      case "double" -> 0.1;
      case "java.math.BigInteger" -> new BigInteger("123456789012345678901234567890");
      case "java.math.BigDecimal" -> new BigDecimal("1.50");
      default -> throw new AssertionError("no sample of " + type);
    };
  }

  private static Object made(Class<?> type, Type argument, int depth) {
    if (depth > 3 * DEPTH) {
      return null;
    }
    try {
      RecordComponent[] components = type.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        Type declared = components[i].getGenericType();
        boolean variable = argument != null && !(declared instanceof Class<?>);
        values[i] = sample(variable ? argument : declared, depth + 1);
      }
      Class<?>[] types =
          Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.toString(), e);
    }
  }

  private Samples() {}
}
