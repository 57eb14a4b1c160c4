package dev.banister.codec;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A map: how many entries it has, and the entries in its order. */
record MapPart(Part key, Part content, Supplier<Map<Object, Object>> maker) implements Part {

  @Override
  public void write(Output output, @Nullable Object value) {
    if (value == null) {
      output.count(0);
      return;
    }
    Map<?, ?> entries = (Map<?, ?>) value;
    output.count(entries.size() + 1);
    output.enter();
    for (Map.Entry<?, ?> each : entries.entrySet()) {
      key.write(output, each.getKey());
      content.write(output, each.getValue());
    }
    output.leave();
  }

  @Override
  public @Nullable Object read(Input input)
      throws InvocationTargetException, InstantiationException {
    int mark = input.count();
    if (mark == 0) {
      return null;
    }
    int size = input.atMost(mark - 1);
    Map<Object, Object> entries = maker.get();
    input.enter();
    for (int i = 0; i < size; i++) {
      Object name = key.read(input);
      entries.put(name, content.read(input));
    }
    input.leave();
    return entries;
  }
}
