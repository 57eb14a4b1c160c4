package dev.banister.database;

import dev.banister.value.Value;
import java.nio.charset.StandardCharsets;

/** 64 bits in which a value of a row is compared; equal for equal values of one storage class. */
final class ValueHash {
  /** Of NULL and of nothing else. */
  static final long NULL = 0;

  private ValueHash() {}

  static long of(Value value) {
    return switch (value) {
      case Value.Null() -> NULL;
      case Value.Int(var number) -> mixed(1, number.longValue());
      case Value.Real(double number) -> mixed(2, Double.doubleToLongBits(number));
      case Value.Text(String text) -> bytes(3, text.getBytes(StandardCharsets.UTF_8));
      case Value.Bytes(byte[] bytes) -> bytes(4, bytes);
      default -> bytes(5, value.toString().getBytes(StandardCharsets.UTF_8));
    };
  }

  private static long bytes(long kind, byte[] bytes) {
    long hash = mixed(kind, bytes.length);
    for (byte b : bytes) {
      hash = mixed(hash, b);
    }
    return hash;
  }

  /** A multiply and shift mix; never zero, which stands for NULL. */
  static long mixed(long hash, long more) {
    long mixed = (hash ^ more) * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 32;
    mixed *= 0xD6E8FEB86659FD93L;
    mixed ^= mixed >>> 29;
    return mixed == NULL ? 1 : mixed;
  }
}
