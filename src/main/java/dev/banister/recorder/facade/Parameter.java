package dev.banister.recorder.facade;

/**
 * One parameter of a Python function.
 *
 * @param optional whether it has a default
 */
record Parameter(String name, Kind kind, boolean optional) {

  /** How a parameter takes its argument. */
  enum Kind {
    SELF,
    PLAIN,
    KEYWORD_ONLY,
    REST,
    EXTRA
  }

  /** Reads {@code name}, {@code name=default}, {@code *rest} or {@code **extra}. */
  static Parameter parse(String text, boolean afterStar) {
    String name = text.strip();
    if (name.startsWith("**")) {
      return new Parameter(name.substring(2), Kind.EXTRA, true);
    }
    if (name.startsWith("*")) {
      return new Parameter(name.substring(1), Kind.REST, true);
    }
    int equals = name.indexOf('=');
    Kind kind = afterStar ? Kind.KEYWORD_ONLY : name.equals("self") ? Kind.SELF : Kind.PLAIN;
    return new Parameter(equals < 0 ? name : name.substring(0, equals), kind, equals >= 0);
  }
}
