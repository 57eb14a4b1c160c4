package dev.banister.value;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * A Python value as a script wrote or computed it, in a form that every dialect can spell.
 *
 * <p>Dates and times are kept in ISO form as Python's {@code isoformat()} gives it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "value")
public sealed interface Value {
  Value NULL = new Null();

  record Null() implements Value {}

  record Bool(boolean bool) implements Value {}

  record Int(BigInteger number) implements Value {}

  record Real(double number) implements Value {}

  record Decimal(BigDecimal number) implements Value {}

  record Text(String text) implements Value {}

  /** Bytes in Base64 when written as JSON. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] bytes) implements Value {}

  record Date(String iso) implements Value {}

  record DateTime(String iso) implements Value {}

  record Time(String iso) implements Value {}

  /** A {@code timedelta}. */
  record Interval(BigDecimal seconds) implements Value {}

  record Uuid(String text) implements Value {}

  /** A list, tuple or set. */
  record Sequence(List<Value> items) implements Value {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A dict, in the order of insertion. */
  record Mapping(List<Entry> entries) implements Value {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /** One item of a {@link Mapping}. */
  record Entry(Value key, Value value) {}

  /** Not known without live data or the application. */
  record Undetermined(Unknown unknown) implements Value {}

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(boolean bool) {
    return new Bool(bool);
  }

  static Value of(long number) {
    return new Int(BigInteger.valueOf(number));
  }
}
