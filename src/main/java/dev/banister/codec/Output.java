package dev.banister.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes that are being written. A text that came before is written as its number. */
final class Output {
  /** How deeply records and lists may be nested. */
  static final int DEEPEST = 1000;

  /**
   * Characters of texts that came before: they cost nothing here, but as much as others where they
   * are shown.
   */
  static final long MOST_REPEATED = 64L * 1024 * 1024;

  private static final int FIRST_SIZE = 1024;

  private final int longest;
  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;
  private int depth;
  private long repeated;

  Output(int longest) {
    this.longest = longest;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw new UnwritableException("nested too deeply");
    }
  }

  void leave() {
    depth--;
  }

  /** A number that is mostly small and never negative, seven bits a byte. */
  void count(int number) {
    reserve(5);
    int rest = number;
    while (rest >>> 7 != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Any number. */
  void number(int number) {
    count(number << 1 ^ number >> 31);
  }

  void fixed(long number) {
    reserve(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (number >> shift);
    }
  }

  void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size() + 2);
    if (known == null) {
      count(1);
      block(text.getBytes(StandardCharsets.UTF_8));
    } else {
      repeated += text.length();
      if (repeated > MOST_REPEATED) {
        throw new UnwritableException("too long");
      }
      count(known);
    }
  }

  void block(byte[] block) {
    count(block.length);
    reserve(block.length);
    System.arraycopy(block, 0, bytes, size, block.length);
    size += block.length;
  }

  private void reserve(int more) {
    if (more > longest - size) {
      throw new UnwritableException("too long");
    }
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, (int) Math.min(2L * size, longest)));
    }
  }
}
