package dev.banister.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code :name} binds inside a {@code text()}. Quotes don't protect: {@code ':x'} binds, {@code
 * a:b}, {@code ::text} and {@code \:x} don't.
 */
public final class TextBinds {
  private static final Pattern BIND =
      Pattern.compile("(?<![:\\w$\\\\]):([\\w$]+)(?![:\\w$])", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ESCAPED =
      Pattern.compile("\\\\(:[\\w$]*)(?![:\\w$])", Pattern.UNICODE_CHARACTER_CLASS);

  private TextBinds() {}

  /** Names of the binds, in order of first appearance. */
  public static Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = BIND.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** The text with {@code bind} in the place of each bind, and escapes taken away. */
  static String fill(String text, Function<String, String> bind, Function<String, String> plain) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = BIND.matcher(text);
    int end = 0;
    while (matcher.find()) {
      parts.add(plain.apply(unescaped(text.substring(end, matcher.start()))));
      parts.add(bind.apply(matcher.group(1)));
      end = matcher.end();
    }
    parts.add(plain.apply(unescaped(text.substring(end))));
    return String.join("", parts);
  }

  private static String unescaped(String text) {
    return ESCAPED.matcher(text).replaceAll("$1");
  }
}
