package dev.banister.recorder.alembic;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

  private static @Nullable Object read(RecordComponent component, Record node) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of the contract can't be read", e);
    }
  }

  private Records() {}
}
