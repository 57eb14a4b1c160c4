package dev.banister.codec;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** How the values of one type are written and read. */
interface Part {
  void write(Output output, @Nullable Object value);

  /** Throws whatever it finds wrong, also what the constructor of a record throws. */
  @Nullable Object read(Input input) throws InvocationTargetException, InstantiationException;
}
