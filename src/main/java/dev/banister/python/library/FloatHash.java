package dev.banister.python.library;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The hash of a real number as CPython computes it, with which it seeds random numbers. */
final class FloatHash {
  private static final BigInteger PRIME = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);

  private FloatHash() {}

  static BigInteger of(double value) {
    if (Double.isNaN(value)) {
      return BigInteger.ZERO;
    }
    if (Double.isInfinite(value)) {
      return BigInteger.valueOf(value > 0 ? 314159 : -314159);
    }
    BigDecimal exact = new BigDecimal(value).abs();
    BigInteger denominator = BigInteger.TEN.pow(Math.max(0, exact.scale()));
    BigInteger numerator = exact.multiply(new BigDecimal(denominator)).toBigInteger();
    BigInteger common = numerator.gcd(denominator);
    BigInteger hash =
        numerator.divide(common).multiply(denominator.divide(common).modInverse(PRIME)).mod(PRIME);
    BigInteger signed = value < 0 ? hash.negate() : hash;
    return signed.equals(BigInteger.ONE.negate()) ? BigInteger.TWO.negate() : signed;
  }
}
