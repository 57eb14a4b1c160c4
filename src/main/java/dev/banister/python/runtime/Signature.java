package dev.banister.python.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function.
 *
 * @param name as messages print it, with the class in front
 * @param positionalOnly how many of {@code positional} cannot be given by keyword
 * @param positional parameters that can be given by position
 * @param rest the parameter that takes further positional arguments
 * @param keywordOnly parameters that are given by keyword
 * @param keywords the parameter that takes further keyword arguments
 */
public record Signature(
    String name,
    Kind kind,
    int positionalOnly,
    List<String> positional,
    @Nullable String rest,
    List<String> keywordOnly,
    @Nullable String keywords) {

  /** What a call gives. */
  public enum Kind {
    PLAIN,
    GENERATOR,
    COROUTINE,
    ASYNC_GENERATOR;

    /** Whether Jython makes a generator of the body. */
    public boolean generates() {
      return this == GENERATOR || this == ASYNC_GENERATOR;
    }
  }

  public Signature {
    positional = List.copyOf(positional);
    keywordOnly = List.copyOf(keywordOnly);
  }

  /** Every parameter, in the order in which the function's body takes them. */
  public List<String> slots() {
    List<String> slots = new ArrayList<>(positional);
    if (rest != null) {
      slots.add(rest);
    }
    slots.addAll(keywordOnly);
    if (keywords != null) {
      slots.add(keywords);
    }
    return slots;
  }

  public static Builder named(String name, Kind kind) {
    return new Builder(name, kind);
  }

  /**
   * Reads a signature as documentation prints it: {@code sorted(iterable, /, *, key, reverse)}.
   * Whether a parameter has a default is left to whoever calls.
   */
  static Signature of(String written) {
    int open = written.indexOf('(');
    Builder builder = named(written.substring(0, open), Kind.PLAIN);
    String inside = written.substring(open + 1, written.length() - 1).strip();
    for (String part : inside.isEmpty() ? new String[0] : inside.split(",\\s*")) {
      switch (part) {
        case "/" -> builder.endPositionalOnly();
        case "*" -> builder.rest(null);
        default -> {
          if (part.startsWith("**")) {
            builder.keywords(part.substring(2));
          } else if (part.startsWith("*")) {
            builder.rest(part.substring(1));
          } else {
            builder.parameter(part, false);
          }
        }
      }
    }
    return builder.build();
  }

  /** Collects parameters in the order of the source. */
  public static final class Builder {
    private final String name;
    private final Kind kind;
    private final List<String> positional = new ArrayList<>();
    private final List<String> keywordOnly = new ArrayList<>();
    private int positionalOnly;
    private @Nullable String rest;
    private @Nullable String keywords;
    private boolean afterStar;
    private boolean optional;

    private Builder(String name, Kind kind) {
      this.name = name;
      this.kind = kind;
    }

    public void parameter(String parameter, boolean hasDefault) {
      if (afterStar) {
        keywordOnly.add(parameter);
      } else {
        positional.add(parameter);
        optional |= hasDefault;
      }
    }

    /** Whether a positional parameter without a default may not follow. */
    public boolean missesDefault() {
      return optional && !afterStar;
    }

    public void endPositionalOnly() {
      positionalOnly = positional.size();
    }

    public void rest(@Nullable String parameter) {
      rest = parameter;
      afterStar = true;
    }

    public void keywords(@Nullable String parameter) {
      keywords = parameter;
    }

    public Signature build() {
      return new Signature(name, kind, positionalOnly, positional, rest, keywordOnly, keywords);
    }
  }
}
