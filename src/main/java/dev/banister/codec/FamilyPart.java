package dev.banister.codec;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record of a sealed family: which one it is, and its components. */
final class FamilyPart implements Part {
  private final List<RecordPart> members;
  private final Map<Class<?>, Integer> marks = new HashMap<>();

  FamilyPart(Parts parts, Class<?> family) {
    this.members =
        members(family).distinct().map(member -> new RecordPart(parts, member, Map.of())).toList();
    for (RecordPart member : members) {
      marks.put(member.type(), marks.size() + 1);
    }
  }

  private static Stream<Class<?>> members(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(FamilyPart::members)
        : Stream.of(family);
  }

  @Override
  public void write(Output output, @Nullable Object value) {
    if (value == null) {
      output.count(0);
      return;
    }
    int mark = marks.get(value.getClass());
    output.count(mark);
    members.get(mark - 1).writeComponents(output, value);
  }

  @Override
  public @Nullable Object read(Input input)
      throws InvocationTargetException, InstantiationException {
    int mark = input.count();
    return mark == 0 ? null : members.get(mark - 1).readComponents(input);
  }
}
