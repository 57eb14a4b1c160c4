package dev.banister.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the program tells the shell. */
public final class ExitStatus {
  /** Nothing at or above what {@code --fail-on} says. */
  public static final int CLEAN = 0;

  /** Findings at or above it, or a failed round trip. */
  public static final int FINDINGS = 1;

  /** Arguments or a folder that can't be used. */
  public static final int UNUSABLE = 2;

  /** Something could not be determined, and nothing failed. */
  public static final int INCONCLUSIVE = 3;

  /** Stopped by the user. */
  public static final int INTERRUPTED = 130;

  private ExitStatus() {}

  /** What {@code --help} says of each. */
  static Map<String, String> help() {
    Map<String, String> help = new LinkedHashMap<>();
    help.put(" " + CLEAN, "nothing at or above --fail-on");
    help.put(" " + FINDINGS, "findings at or above it, or a failed round trip");
    help.put(" " + UNUSABLE, "unusable arguments or folder");
    help.put(" " + INCONCLUSIVE, "something could not be determined, nothing failed");
    help.put(" " + INTERRUPTED, "interrupted");
    return help;
  }
}
