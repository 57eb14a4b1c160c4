package dev.banister;

/**
 * Starts the program; not a JavaFX application itself, so that the command line needs no display.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    System.exit(Main.run(args));
  }
}
