package dev.banister.codec;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list: how many items it has, and the items. */
record ListPart(Part item) implements Part {

  @Override
  public void write(Output output, @Nullable Object value) {
    if (value == null) {
      output.count(0);
      return;
    }
    List<?> items = (List<?>) value;
    output.count(items.size() + 1);
    output.enter();
    for (Object each : items) {
      item.write(output, each);
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
    List<@Nullable Object> items = new ArrayList<>(size);
    input.enter();
    for (int i = 0; i < size; i++) {
      items.add(item.read(input));
    }
    input.leave();
    return items;
  }
}
