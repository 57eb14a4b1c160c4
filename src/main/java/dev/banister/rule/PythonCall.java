package dev.banister.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call as a script writes it, for what a recording no longer shows.
 *
 * @param function the last part of what is called: {@code alter_column}
 * @param line where the call begins, from 1
 * @param arguments the text of each argument, in order
 */
public record PythonCall(String function, int line, List<String> arguments) {
  private static final Pattern KEYWORD = Pattern.compile("(\\w+)\\s*=(?!=).*", Pattern.DOTALL);
  private static final Pattern LITERAL =
      Pattern.compile("(?:[\\w.]+\\(\\s*)?[urURbB]?([\"'])([^\"'\\\\]+)\\1\\s*\\)?");

  public PythonCall {
    arguments = List.copyOf(arguments);
  }

  /** The calls of functions whose names match, in the order of the text. */
  public static List<PythonCall> in(String source, String functions) {
    Matcher matcher = Pattern.compile("(?<![\\w])(" + functions + ")\\s*\\(").matcher(source);
    List<PythonCall> calls = new ArrayList<>();
    int line = 1;
    int counted = 0;
    while (matcher.find()) {
      line +=
          (int) source.substring(counted, matcher.start()).chars().filter(c -> c == '\n').count();
      counted = matcher.start();
      int lineStart = source.lastIndexOf('\n', matcher.start()) + 1;
      if (!source.substring(lineStart, matcher.start()).contains("#")) {
        calls.add(new PythonCall(matcher.group(1), line, arguments(source, matcher.end())));
      }
    }
    return List.copyOf(calls);
  }

  /** The names of the keyword arguments, in order. */
  public List<String> keywords() {
    return arguments.stream()
        .map(KEYWORD::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .toList();
  }

  /** An argument by position when it is one plain text, as in {@code "a"} or {@code op.f("a")}. */
  public Optional<String> text(int position) {
    if (position >= arguments.size()) {
      return Optional.empty();
    }
    Matcher matcher = LITERAL.matcher(arguments.get(position).strip());
    return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
  }

  private static List<String> arguments(String source, int start) {
    List<String> arguments = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int depth = 0;
    for (int i = start; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"' || c == '\'') {
        int end = endOfString(source, i);
        current.append(source, i, Math.min(end + 1, source.length()));
        i = end;
      } else if (c == '#') {
        int end = source.indexOf('\n', i);
        i = end < 0 ? source.length() : end;
      } else if (c == ')' && depth == 0) {
        break;
      } else if (c == ',' && depth == 0) {
        arguments.add(current.toString().strip());
        current.setLength(0);
      } else {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        current.append(c);
      }
    }
    if (!current.toString().isBlank()) {
      arguments.add(current.toString().strip());
    }
    return arguments;
  }

  private static int endOfString(String source, int start) {
    char quote = source.charAt(start);
    String three = String.valueOf(quote).repeat(3);
    if (source.startsWith(three, start)) {
      int end = source.indexOf(three, start + 3);
      return end < 0 ? source.length() : end + 2;
    }
    for (int i = start + 1; i < source.length(); i++) {
      if (source.charAt(i) == '\\') {
        i++;
      } else if (source.charAt(i) == quote || source.charAt(i) == '\n') {
        return i;
      }
    }
    return source.length();
  }
}
