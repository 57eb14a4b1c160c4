package dev.banister.recorder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Damages scripts as a slip, a merge or a broken disk would; the same seed damages the same way.
 */
final class Mutations {
  private static final Pattern BETWEEN_TOKENS =
      Pattern.compile("(?<=\\W)|(?<=\\w)(?=\\W)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final List<String> KEYWORDS =
      List.of(
          "if",
          "else",
          "for",
          "while",
          "def",
          "class",
          "return",
          "yield",
          "lambda",
          "try",
          "except",
          "finally",
          "with",
          "as",
          "import",
          "from",
          "not",
          "in",
          "is",
          "and",
          "or",
          "None",
          "True",
          "False",
          "pass",
          "break",
          "continue",
          "del",
          "global",
          "nonlocal",
          "assert",
          "raise",
          "async",
          "await",
          "match",
          "case",
          "print",
          "super",
          "self");
  private static final List<String> LITERALS =
      List.of(
          "0",
          "-1",
          "1e999",
          "10 ** 10",
          "0x",
          "1_000",
          "1j",
          "''",
          "'\\ud800'",
          "b'\\xff'",
          "f'{x!r:>{y}}'",
          "None",
          "...",
          "[]",
          "{}",
          "()",
          "(1,)",
          "{1: 2}",
          "{1, 2}",
          "lambda: 1",
          "[x for x in y]",
          "*a",
          "**k",
          "'%s %d' % (1,)",
          "'{} {0}'");
  private static final List<String> BRACKETS = List.of("(", ")", "[", "]", "{", "}", ",", ":", "=");
  private static final List<String> NOISE =
      List.of(
          "\u0000",
          "\u00e9",
          "\u202e",
          "\ufeff",
          "\ud83d\ude00",
          "\ud800",
          "\u2028",
          "\t",
          "\f",
          "\\",
          "\"",
          "'",
          "'''",
          "#",
          "$",
          "?",
          "`",
          "\r",
          ";",
          "@",
          "!",
          "\u0660",
          "\uff41");

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  /**
   * A damaged script.
   *
   * @param other one that parts may be taken from
   */
  String of(String script, String other) {
    String damaged = script;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      damaged = once(damaged, other);
    }
    return damaged;
  }

  private String once(String script, String other) {
    return switch (random.nextInt(18)) {
      case 0 -> tokens(script, t -> t.remove(place(t)));
      case 1 -> tokens(script, t -> Collections.swap(t, place(t), place(t)));
      case 2 -> tokens(script, t -> t.add(place(t), t.get(place(t))));
      case 3 -> tokens(script, t -> t.set(place(t), any(KEYWORDS)));
      case 4 -> tokens(script, t -> t.set(place(t), any(LITERALS)));
      case 5 -> tokens(script, t -> t.add(place(t), any(BRACKETS)));
      case 6 -> tokens(script, t -> t.add(place(t), any(NOISE)));
      case 7 -> lines(script, t -> t.remove(place(t)));
      case 8 -> lines(script, t -> Collections.swap(t, place(t), place(t)));
      case 9 -> lines(script, t -> t.set(place(t), "  " + t.get(place(t))));
      case 10 -> script.substring(0, random.nextInt(script.length() + 1));
      case 11 -> spliced(script, other);
      case 12 -> lines(script, t -> t.add(place(t), t.get(place(t))));
      case 13 -> tokens(script, t -> t.set(word(t), any(LITERALS)));
      default -> tokens(script, t -> t.set(word(t), t.get(word(t))));
    };
  }

  private String spliced(String script, String other) {
    List<String> head = script.lines().toList();
    List<String> tail = other.lines().toList();
    return String.join("\n", head.subList(0, random.nextInt(head.size() + 1)))
        + "\n"
        + String.join("\n", tail.subList(random.nextInt(tail.size() + 1), tail.size()));
  }

  private static String tokens(String script, Change change) {
    return changed(
        BETWEEN_TOKENS.splitAsStream(script).filter(t -> !t.isEmpty()).toList(), "", change);
  }

  private static String lines(String script, Change change) {
    return changed(script.lines().toList(), "\n", change);
  }

  private static String changed(List<String> parts, String between, Change change) {
    if (parts.isEmpty()) {
      return "";
    }
    List<String> list = new ArrayList<>(parts);
    change.make(list);
    return list.stream().collect(Collectors.joining(between));
  }

  private int place(List<String> parts) {
    return random.nextInt(parts.size());
  }

  /** The place of a name, a keyword, a number or a part of a text; most such damage still runs. */
  private int word(List<String> parts) {
    int[] words =
        IntStream.range(0, parts.size())
            .filter(i -> Character.isLetterOrDigit(parts.get(i).codePointAt(0)))
            .toArray();
    return words.length == 0 ? place(parts) : words[random.nextInt(words.length)];
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private interface Change {
    void make(List<String> parts);
  }
}
