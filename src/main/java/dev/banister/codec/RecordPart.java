package dev.banister.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record: its components in their order. What they are is looked up when it is first met. */
final class RecordPart implements Part {
  private final Parts parts;
  private final Class<?> type;
  private final Map<Type, Type> arguments;
  private volatile @Nullable Shape shape;

  /**
   * @param arguments of the record's type, by the variable
   */
  RecordPart(Parts parts, Class<?> type, Map<Type, Type> arguments) {
    this.parts = parts;
    this.type = type;
    this.arguments = arguments;
  }

  Class<?> type() {
    return type;
  }

  @Override
  public void write(Output output, @Nullable Object value) {
    output.count(value == null ? 0 : 1);
    if (value != null) {
      writeComponents(output, value);
    }
  }

  void writeComponents(Output output, Object value) {
    Shape known = shape();
    output.enter();
    try {
      for (int i = 0; i < known.components.length; i++) {
        known.components[i].write(output, known.accessors[i].invoke(value));
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record does not give a component", e);
    }
    output.leave();
  }

  @Override
  public @Nullable Object read(Input input)
      throws InvocationTargetException, InstantiationException {
    return input.count() == 0 ? null : readComponents(input);
  }

  Object readComponents(Input input) throws InvocationTargetException, InstantiationException {
    Shape known = shape();
    Object[] values = new Object[known.components.length];
    input.enter();
    for (int i = 0; i < values.length; i++) {
      values[i] = known.components[i].read(input);
    }
    input.leave();
    try {
      return known.constructor.newInstance(values);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a record can't be made", e);
    }
  }

  private Shape shape() {
    Shape known = shape;
    if (known == null) {
      known = lookedUp();
      shape = known;
    }
    return known;
  }

  private Shape lookedUp() {
    RecordComponent[] components = type.getRecordComponents();
    Part[] formats = new Part[components.length];
    Method[] accessors = new Method[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      Type declared = components[i].getGenericType();
      formats[i] = parts.of(arguments.getOrDefault(declared, declared));
      accessors[i] = components[i].getAccessor();
      accessors[i].setAccessible(true);
      types[i] = components[i].getType();
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new Shape(formats, accessors, constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its constructor", e);
    }
  }

  /** What is known of a record's components. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Shape(Part[] components, Method[] accessors, Constructor<?> constructor) {}
}
