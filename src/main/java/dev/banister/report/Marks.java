package dev.banister.report;

import dev.banister.pairing.Reversal;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Severity;

/** The small pictures beside words; the word always stands there too. */
final class Marks {
  private static final String CIRCLE = "<circle cx=\"8\" cy=\"8\" r=\"6.6\"/>";
  private static final String CHECK = "<path d=\"M4.8 8.3 L7.1 10.5 L11.3 5.8\"/>";
  private static final String CROSS = "<path d=\"M5.6 5.6 L10.4 10.4 M10.4 5.6 L5.6 10.4\"/>";
  private static final String QUESTION =
      "<path d=\"M6.1 6.2 A1.9 1.9 0 1 1 8 8.3 L8 9.2 M8 11.2 L8 11.5\"/>";
  private static final String SLASH = "<path d=\"M3.6 12.4 L12.4 3.6\"/>";
  private static final String BANG = "<path d=\"M8 4.4 L8 8.6 M8 11.1 L8 11.4\"/>";

  private Marks() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> svg("#1a7f37", CIRCLE + CHECK, verdict.word());
      case FAIL -> svg("#cf222e", CIRCLE + CROSS, verdict.word());
      case INCONCLUSIVE -> svg("#7a46d6", CIRCLE + QUESTION, verdict.word());
      case NOT_APPLICABLE -> svg("#57606a", CIRCLE + SLASH, verdict.word());
    };
  }

  static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> svg("#cf222e", CIRCLE + BANG, severity.id());
      case WARNING -> svg("#875a00", "<path d=\"M8 1.8 L14.6 13.6 L1.4 13.6 Z\"/>", severity.id());
      case INFO -> svg("#0969da", CIRCLE, severity.id());
    };
  }

  static String of(Reversal reversal) {
    return switch (reversal) {
      case EXACT -> svg("#57606a", CHECK, reversal.id());
      case LOSSY -> svg("#875a00", "<path d=\"M4.5 8 L11.5 8\"/>", reversal.id());
      case WRONG -> svg("#cf222e", CROSS, reversal.id());
      case MISSING ->
          svg("#cf222e", CIRCLE.replace("/>", " stroke-dasharray=\"2.2 2\"/>"), reversal.id());
      case UNKNOWN -> svg("#7a46d6", QUESTION, reversal.id());
    };
  }

  /** The mark with its word. */
  static String word(Verdict verdict) {
    return "<span class=\"verdict "
        + verdict.id()
        + "\">"
        + of(verdict)
        + " "
        + verdict.word()
        + "</span>";
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
