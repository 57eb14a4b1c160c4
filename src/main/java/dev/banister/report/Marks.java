package dev.banister.report;

import dev.banister.pairing.Reversal;
import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Severity;

/** The small pictures beside words; the word always stands there too. */
final class Marks {
  private static final String GREEN = "#1a7f37";
  private static final String RED = "#cf222e";
  private static final String AMBER = "#875a00";
  private static final String VIOLET = "#7a46d6";
  private static final String BLUE = "#0969da";
  private static final String GREY = "#57606a";

  private static final String CIRCLE = "<circle cx=\"8\" cy=\"8\" r=\"6.6\"/>";
  private static final String DASHED =
      "<circle cx=\"8\" cy=\"8\" r=\"6.4\" stroke-dasharray=\"2.6 2.4\"/>";
  private static final String CHECK = "<path d=\"M4.8 8.3 L7.1 10.5 L11.3 5.8\"/>";
  private static final String LARGE_CHECK = "<path d=\"M2.5 8.6 L6.3 12.3 L13.5 4.2\"/>";
  private static final String CROSS = "<path d=\"M5.6 5.6 L10.4 10.4 M10.4 5.6 L5.6 10.4\"/>";
  private static final String LARGE_CROSS = "<path d=\"M3.4 3.4 L12.6 12.6 M12.6 3.4 L3.4 12.6\"/>";
  private static final String QUESTION =
      "<path d=\"M6.1 6.2 A1.9 1.9 0 1 1 8 8.3 L8 9.2 M8 11.2 L8 11.5\"/>";
  private static final String SLASH = "<path d=\"M3.6 12.4 L12.4 3.6\"/>";
  private static final String BANG = "<path d=\"M8 4.4 L8 8.6 M8 11.1 L8 11.4\"/>";
  private static final String LETTER_I = "<path d=\"M8 4.6 L8 4.9 M8 7.4 L8 11.4\"/>";
  private static final String TRIANGLE =
      "<path d=\"M8 1.8 L14.6 13.6 L1.4 13.6 Z M8 6 L8 9.4 M8 11.4 L8 11.6\"/>";
  private static final String MINUS = "<path d=\"M3 8 L13 8\"/>";
  private static final String MERGE =
      "<circle cx=\"4\" cy=\"3.4\" r=\"1.8\"/><circle cx=\"4\" cy=\"12.6\" r=\"1.8\"/>"
          + "<circle cx=\"12\" cy=\"8.4\" r=\"1.8\"/>"
          + "<path d=\"M4 5.2 L4 10.8 M4 5.2 C4.4 7.4 6.6 8.4 10.2 8.4\"/>";
  private static final String UP = "<path d=\"M8 13.5 L8 3 M4 7 L8 3 L12 7\"/>";
  private static final String DOWN = "<path d=\"M8 2.5 L8 13 M4 9 L8 13 L12 9\"/>";
  private static final String BOX = "<rect x=\"2\" y=\"2\" width=\"12\" height=\"12\"/>";

  static final String MERGE_POINT = svg(GREY, MERGE, "merge");
  static final String YES = svg(GREEN, LARGE_CHECK, "yes");
  static final String NO = svg(RED, LARGE_CROSS, "no");
  static final String BY_UPGRADE = svg("#1f2328", UP, "by");
  static final String BY_DOWNGRADE = svg("#1f2328", DOWN, "by");
  static final String TO_TICK = svg(GREY, BOX, "box to tick");

  private Marks() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> svg(GREEN, CIRCLE + CHECK, verdict.word());
      case FAIL -> svg(RED, CIRCLE + CROSS, verdict.word());
      case INCONCLUSIVE -> svg(VIOLET, CIRCLE + QUESTION, verdict.word());
      case NOT_APPLICABLE -> svg(GREY, CIRCLE + SLASH, verdict.word());
    };
  }

  static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> svg(RED, CIRCLE + BANG, severity.id());
      case WARNING -> svg(AMBER, TRIANGLE, severity.id());
      case INFO -> svg(BLUE, CIRCLE + LETTER_I, severity.id());
    };
  }

  static String of(Reversal reversal) {
    return switch (reversal) {
      case EXACT -> svg(GREY, LARGE_CHECK, reversal.id());
      case LOSSY -> svg(AMBER, MINUS, reversal.id());
      case WRONG -> svg(RED, LARGE_CROSS, reversal.id());
      case MISSING -> svg(RED, DASHED, reversal.id());
      case UNKNOWN -> svg(VIOLET, DASHED + QUESTION, reversal.id());
    };
  }

  static String of(StepResult.Outcome outcome) {
    String word = StepWords.word(outcome);
    return switch (outcome) {
      case StepResult.Passed o -> svg(GREEN, CIRCLE + CHECK, word);
      case StepResult.Differs o -> svg(RED, CIRCLE + CROSS, word);
      case StepResult.Failed o -> svg(RED, CIRCLE + CROSS, word);
      case StepResult.Skipped o -> svg(GREY, CIRCLE + SLASH, word);
    };
  }

  /** The mark with its word. */
  static String word(Verdict verdict) {
    return worded("verdict " + verdict.id(), of(verdict), verdict.word());
  }

  static String word(Severity severity) {
    return worded("verdict " + severity.id(), of(severity), severity.id());
  }

  static String word(Reversal reversal) {
    return worded("verdict " + reversal.id(), of(reversal), reversal.id());
  }

  static String word(StepResult.Outcome outcome) {
    String word = StepWords.word(outcome);
    return worded("nowrap " + word, of(outcome), word);
  }

  private static String worded(String type, String mark, String word) {
    return "<span class=\"" + type + "\">" + mark + " " + word + "</span>";
  }

  private static String svg(String color, String shapes, String alt) {
    return "<svg class=\"mark\" alt=\""
        + alt
        + "\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\""
        + " viewBox=\"0 0 16 16\" width=\"11\" height=\"11\"><title>"
        + alt
        + "</title>"
        + "<g fill=\"none\" stroke=\""
        + color
        + "\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
        + shapes
        + "</g></svg>";
  }

  /** The program's own mark. */
  static String logo() {
    return "<svg alt=\"Banister\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\""
        + " viewBox=\"0 0 24 24\" width=\"28\" height=\"28\"><title>Banister</title>"
        + "<rect width=\"24\" height=\"24\" rx=\"6\" fill=\"#0969da\"/>"
        + "<path d=\"M5 9 L19 5.5 M7.5 8.5 V18 M12 7.4 V18 M16.5 6.3 V18 M4.5 18 H19.5\""
        + " stroke=\"#fff\" stroke-width=\"1.8\" stroke-linecap=\"round\" fill=\"none\"/></svg>";
  }
}
