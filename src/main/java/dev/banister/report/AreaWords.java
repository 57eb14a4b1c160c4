package dev.banister.report;

import dev.banister.audit.AuditResult;

/** Words about the five questions that every format shares. */
final class AreaWords {
  private AreaWords() {}

  /** What a project would be like that has nothing left to do here. */
  static String ideal(AuditResult.Area area) {
    return switch (area.name()) {
      case "Completeness" ->
          "Every revision can be taken back, or its author refuses and says why.";
      case "Correctness" ->
          "After going up and down the schema is the one from before, object by object.";
      case "Testing" -> "Every downgrade has been run over rows as the newer release writes them.";
      case "Data handling" -> "Nothing is lost that is neither saved nor written down as lost.";
      case "Documentation" -> "Each script says what it is for and what it can't undo.";
      default -> throw new IllegalArgumentException("no such area: " + area.name());
    };
  }

  /** {@code Met}, {@code Partly met} or {@code Not met}. */
  static String verdict(AuditResult.Area area) {
    if (area.of() == 0 || area.good() == area.of()) {
      return "Met";
    }
    return area.good() == 0 ? "Not met" : "Partly met";
  }
}
