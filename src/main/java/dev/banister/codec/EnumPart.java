package dev.banister.codec;

import org.jspecify.annotations.Nullable;

/** A constant of an enum, as its place. */
record EnumPart(Object[] constants) implements Part {

  @Override
  public void write(Output output, @Nullable Object value) {
    output.count(value == null ? 0 : ((Enum<?>) value).ordinal() + 1);
  }

  @Override
  public @Nullable Object read(Input input) {
    int mark = input.count();
    return mark == 0 ? null : constants[mark - 1];
  }
}
