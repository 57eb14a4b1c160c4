package dev.banister.python.library;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The Mersenne Twister MT19937, seeded by an array as CPython seeds it. */
final class Twister {
  private static final int SIZE = 624;
  private static final int SHIFT = 397;
  private final int[] state = new int[SIZE];
  private int index = SIZE;

  void seed(BigInteger seed) {
    List<Integer> words = new ArrayList<>();
    BigInteger rest = seed.abs();
    do {
      words.add(rest.intValue());
      rest = rest.shiftRight(32);
    } while (rest.signum() != 0);
    seed(words);
  }

  private void seed(int number) {
    state[0] = number;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
    index = SIZE;
  }

  private void seed(List<Integer> words) {
    seed(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(SIZE, words.size()); k > 0; k--) {
      state[i] = (state[i] ^ mixed(i) * 1664525) + words.get(j) + j;
      i = next(i);
      j = (j + 1) % words.size();
    }
    for (int k = SIZE - 1; k > 0; k--) {
      state[i] = (state[i] ^ mixed(i) * 1566083941) - i;
      i = next(i);
    }
    state[0] = 0x80000000;
  }

  private int mixed(int i) {
    return state[i - 1] ^ state[i - 1] >>> 30;
  }

  private int next(int i) {
    if (i + 1 < SIZE) {
      return i + 1;
    }
    state[0] = state[SIZE - 1];
    return 1;
  }

  private int word() {
    if (index == SIZE) {
      refill();
    }
    int y = state[index++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  private void refill() {
    for (int k = 0; k < SIZE; k++) {
      int y = state[k] & 0x80000000 | state[(k + 1) % SIZE] & 0x7fffffff;
      state[k] = state[(k + SHIFT) % SIZE] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
    index = 0;
  }

  /** A number from 0 to below 1 with 53 bits. */
  double real() {
    long high = word() >>> 5;
    long low = word() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  /** Everything that decides the next numbers. */
  int[] state() {
    int[] all = Arrays.copyOf(state, SIZE + 1);
    all[SIZE] = index;
    return all;
  }

  void restore(int[] all) {
    System.arraycopy(all, 0, state, 0, SIZE);
    index = all[SIZE];
  }

  BigInteger bits(int count) {
    BigInteger number = BigInteger.ZERO;
    for (int done = 0; done < count; done += 32) {
      int wanted = Math.min(32, count - done);
      long drawn = Integer.toUnsignedLong(word() >>> 32 - wanted);
      number = number.or(BigInteger.valueOf(drawn).shiftLeft(done));
    }
    return number;
  }
}
