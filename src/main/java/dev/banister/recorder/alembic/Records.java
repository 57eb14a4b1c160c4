package dev.banister.recorder.alembic;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks through nested records, lists and maps, whatever their kinds. */
public final class Records {

  /** Shows every record and every text in {@code value} to {@code visitor}, outermost first. */
  public static void walk(@Nullable Object value, Consumer<Object> visitor) {
    switch (value) {
      case Record node -> {
        visitor.accept(node);
        for (RecordComponent component : node.getClass().getRecordComponents()) {
          if (!component.getType().isPrimitive() && !component.getType().isEnum()) {
            walk(read(component, node), visitor);
          }
        }
      }
      case List<?> list -> list.forEach(item -> walk(item, visitor));
      case Map<?, ?> map ->
          map.forEach(
              (key, item) -> {
                walk(key, visitor);
                walk(item, visitor);
              });
      case String text -> visitor.accept(text);
      case null, default -> {}
    }
  }

  /** {@code value} with every record in it put through {@code change}, outermost first. */
  public static Object replaced(Object value, UnaryOperator<Object> change) {
    return switch (value) {
      case Record node -> {
        Object changed = change.apply(node);
        yield changed == node ? rebuilt(node, change) : changed;
      }
      case List<?> list -> list.stream().map(item -> replaced(item, change)).toList();
      case Map<?, ?> map -> {
        Map<Object, Object> result = new LinkedHashMap<>();
        map.forEach((key, item) -> result.put(key, replaced(item, change)));
        yield result;
      }
      case null, default -> value;
    };
  }

  private static Object rebuilt(Record node, UnaryOperator<Object> change) {
    RecordComponent[] components = node.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    boolean same = true;
    for (int i = 0; i < values.length; i++) {
      Object before = read(components[i], node);
      values[i] = replaced(before, change);
      same &= values[i] == before || values[i] != null && values[i].equals(before);
    }
    return same ? node : made(node.getClass(), components, values);
  }

  private static Object made(Class<?> type, RecordComponent[] components, Object[] values) {
    try {
      Class<?>[] types =
          Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of the contract can't be made", e);
    }
  }

  private static @Nullable Object read(RecordComponent component, Record node) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of the contract can't be read", e);
    }
  }

  private Records() {}
}
