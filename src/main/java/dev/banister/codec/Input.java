package dev.banister.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes that are being read; throws unchecked exceptions when they are not as they should be. */
final class Input {
  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int position;
  private int depth;
  private long repeated;

  Input(byte[] bytes) {
    this.bytes = bytes;
  }

  void enter() {
    if (++depth > Output.DEEPEST) {
      throw new IllegalStateException("nested too deeply");
    }
  }

  void leave() {
    depth--;
  }

  int count() {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte next = bytes[position++];
      number |= (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalStateException("a number without an end");
  }

  /** A number of items, of which each takes a byte at least. */
  int atMost(int items) {
    if (items < 0 || items > bytes.length - position) {
      throw new IllegalStateException("more items than bytes");
    }
    return items;
  }

  int number() {
    int zigzag = count();
    return zigzag >>> 1 ^ -(zigzag & 1);
  }

  long fixed() {
    long number = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      number = number << 8 | bytes[position++] & 0xff;
    }
    return number;
  }

  /**
   * @param mark what {@link Output#text} wrote first
   */
  String text(int mark) {
    if (mark != 1) {
      String known = texts.get(mark - 2);
      repeated += known.length();
      if (repeated > Output.MOST_REPEATED) {
        throw new IllegalStateException("texts repeated too often");
      }
      return known;
    }
    int length = atMost(count());
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    texts.add(text);
    return text;
  }

  byte[] block() {
    int length = atMost(count());
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  void end() {
    if (position != bytes.length) {
      throw new IllegalStateException("more bytes than a value has");
    }
  }
}
