package dev.banister.recorder;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A range of versions as requirements write it: {@code >=1.4,<2}, {@code ^1.4}, {@code 1.4.*}. */
final class VersionRange {
  private static final Pattern CLAUSE =
      Pattern.compile("\\s*(===|==|~=|!=|<=|>=|<|>|\\^|~|)\\s*v?(\\d+(?:\\.\\d+)*)(\\.\\*)?.*");
  private static final List<String> TWO = List.of("2.0.0", "2.0.99", "2.1.9");

  private VersionRange() {}

  /** Whether some version from 2.0 on lies in it; what can't be read excludes nothing. */
  static boolean admitsTwo(String range) {
    return Stream.concat(TWO.stream(), Arrays.stream(range.split(",")).flatMap(VersionRange::named))
        .map(VersionRange::numbers)
        .filter(version -> version[0] >= 2)
        .anyMatch(version -> Arrays.stream(range.split(",")).allMatch(c -> admits(c, version)));
  }

  private static Stream<String> named(String clause) {
    Matcher matcher = CLAUSE.matcher(clause);
    return matcher.matches() ? Stream.of(matcher.group(2)) : Stream.of();
  }

  private static boolean admits(String clause, int[] version) {
    Matcher matcher = CLAUSE.matcher(clause);
    if (!matcher.matches()) {
      return true;
    }
    int[] given = numbers(matcher.group(2));
    int order = Arrays.compare(padded(version, 3), padded(given, 3));
    boolean begins = begins(version, given, given.length);
    return switch (matcher.group(1)) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "!=" -> matcher.group(3) == null ? order != 0 : !begins;
      case "~=" -> order >= 0 && begins(version, given, Math.max(1, given.length - 1));
      case "^" -> order >= 0 && begins(version, given, 1);
      case "~" -> order >= 0 && begins(version, given, Math.min(2, given.length));
      default -> matcher.group(3) == null ? order == 0 : begins;
    };
  }

  private static boolean begins(int[] version, int[] start, int length) {
    return Arrays.equals(Arrays.copyOf(version, length), Arrays.copyOf(start, length));
  }

  private static int[] padded(int[] numbers, int length) {
    return Arrays.copyOf(numbers, Math.max(length, numbers.length));
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(VersionRange::number).toArray();
  }

  private static int number(String digits) {
    return digits.length() > 8 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
