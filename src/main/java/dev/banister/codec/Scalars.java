package dev.banister.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How texts, numbers, truth values and bytes are written. */
final class Scalars {
  static final Map<Class<?>, Part> ALL =
      Map.ofEntries(
          Map.entry(int.class, bare(Output::number, Input::number, Integer.class)),
          Map.entry(boolean.class, bare(Scalars::truth, i -> i.count() != 0, Boolean.class)),
          Map.entry(
              double.class,
              bare(
                  (o, v) -> o.fixed(Double.doubleToRawLongBits(v)),
                  i -> Double.longBitsToDouble(i.fixed()),
                  Double.class)),
          Map.entry(Integer.class, marked(Output::number, Input::number, Integer.class)),
          Map.entry(Boolean.class, marked(Scalars::truth, i -> i.count() != 0, Boolean.class)),
          Map.entry(byte[].class, marked(Output::block, Input::block, byte[].class)),
          Map.entry(
              BigInteger.class,
              marked(
                  (o, v) -> o.block(v.toByteArray()),
                  i -> new BigInteger(i.block()),
                  BigInteger.class)),
          Map.entry(BigDecimal.class, marked(Scalars::decimal, Scalars::decimal, BigDecimal.class)),
          Map.entry(String.class, new Text()));

  private Scalars() {}

  private static void truth(Output output, Boolean value) {
    output.count(value ? 1 : 0);
  }

  private static void decimal(Output output, BigDecimal value) {
    output.number(value.scale());
    output.block(value.unscaledValue().toByteArray());
  }

  private static BigDecimal decimal(Input input) {
    int scale = input.number();
    return new BigDecimal(new BigInteger(input.block()), scale);
  }

  private static <V> Part bare(
      BiConsumer<Output, V> writer, Function<Input, V> reader, Class<V> type) {
    return new Scalar<>(writer, reader, type, false);
  }

  private static <V> Part marked(
      BiConsumer<Output, V> writer, Function<Input, V> reader, Class<V> type) {
    return new Scalar<>(writer, reader, type, true);
  }

  /**
   * A value without parts.
   *
   * @param marked whether it may be null, which a byte in front tells
   */
  private record Scalar<V>(
      BiConsumer<Output, V> writer, Function<Input, V> reader, Class<V> type, boolean marked)
      implements Part {
    @Override
    public void write(Output output, @Nullable Object value) {
      if (marked) {
        output.count(value == null ? 0 : 1);
      }
      if (value != null) {
        writer.accept(output, type.cast(value));
      }
    }

    @Override
    public @Nullable Object read(Input input) {
      return marked && input.count() == 0 ? null : reader.apply(input);
    }
  }

  /** A text, or the number of one that came before. */
  private static final class Text implements Part {
    @Override
    public void write(Output output, @Nullable Object value) {
      if (value == null) {
        output.count(0);
      } else {
        output.text((String) value);
      }
    }

    @Override
    public @Nullable Object read(Input input) {
      int mark = input.count();
      return mark == 0 ? null : input.text(mark);
    }
  }
}
