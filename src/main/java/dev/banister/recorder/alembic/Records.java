package dev.banister.recorder.alembic;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks through nested records, lists and maps, whatever their kinds. */
public final class Records {
  /** Looking the accessors up takes longer than calling them, and a history has many records. */
  private static final ClassValue<Method[]> PARTS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(c -> !c.getType().isPrimitive() && !c.getType().isEnum())
              .map(RecordComponent::getAccessor)
              .toArray(Method[]::new);
        }
      };

  /** Shows every record and every text in {@code value} to {@code visitor}, outermost first. */
  public static void walk(@Nullable Object value, Consumer<Object> visitor) {
    switch (value) {
      case Record node -> {
        visitor.accept(node);
        for (Method part : PARTS.get(node.getClass())) {
          walk(read(part, node), visitor);
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

  private static @Nullable Object read(Method part, Record node) {
    try {
      return part.invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of the contract can't be read", e);
    }
  }

  private Records() {}
}
