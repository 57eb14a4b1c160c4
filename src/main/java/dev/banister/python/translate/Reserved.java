package dev.banister.python.translate;

/** Names that belong to the translation and that scripts may not use. */
final class Reserved {
  static final String PREFIX = "_bn_";

  private Reserved() {}

  static String name(String plain) {
    return PREFIX + plain;
  }

  static boolean is(String name) {
    return name.startsWith(PREFIX);
  }
}
