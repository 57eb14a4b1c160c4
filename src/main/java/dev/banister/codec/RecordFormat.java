package dev.banister.codec;

import java.lang.reflect.InvocationTargetException;

/**
 * Writes records of one type, with all that they hold, and reads them back. Serves any number of
 * threads.
 *
 * <p>A type may be a record or a sealed family of records, made of such types, lists, maps, enums,
 * texts, numbers and bytes; anything may be null but what is primitive.
 *
 * @param <T> the type
 */
public final class RecordFormat<T> {
  private final Class<T> type;
  private final Part part;

  private RecordFormat(Class<T> type, Part part) {
    this.type = type;
    this.part = part;
  }

  /** The format of a record or of a sealed family of records. */
  public static <T> RecordFormat<T> of(Class<T> type) {
    return new RecordFormat<>(type, new Parts().of(type));
  }

  /**
   * @param longest how many bytes may be written
   * @throws UnwritableException when they are more, or the records are nested too deeply
   */
  public byte[] write(T value, int longest) {
    Output output = new Output(longest);
    part.write(output, value);
    return output.bytes();
  }

  /**
   * @throws MalformedException when the bytes are not what {@link #write} makes
   */
  public T read(byte[] bytes) throws MalformedException {
    Input input = new Input(bytes);
    Object value;
    try {
      value = part.read(input);
      input.end();
    } catch (RuntimeException | InvocationTargetException | InstantiationException e) {
      throw new MalformedException("the bytes are no " + type.getSimpleName(), e);
    }
    if (value == null) {
      throw new MalformedException("the bytes hold nothing", null);
    }
    return type.cast(value);
  }
}
