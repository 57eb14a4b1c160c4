package dev.banister;

/** Wires the program with plain constructors. */
final class Main {
  private Main() {}

  static int run(String[] args) {
    return args.length;
  }
}
