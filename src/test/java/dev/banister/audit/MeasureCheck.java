package dev.banister.audit;

import dev.banister.pairing.Pairer;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Checks a folder again and again in one process, and prints how long each round took as a whole
 * and in pairing alone. To be run by hand, over a script that {@code make_history.py --squashed}
 * makes, say.
 */
final class MeasureCheck {
  private MeasureCheck() {}

  /**
   * @param args the folder, and how many rounds
   */
  public static void main(String[] args) throws InterruptedException {
    Path folder = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    try (Auditor auditor = TestAuditors.open()) {
      for (int round = 1; round <= rounds; round++) {
        long begin = System.nanoTime();
        AuditResult result = auditor.audit(folder, AuditOptions.STATIC, AuditListener.SILENT);
        long checked = System.nanoTime() - begin;
        System.out.printf(
            "round %d: checked in %d ms, of which pairing %d ms%n",
            round, Duration.ofNanos(checked).toMillis(), pairing(result).toMillis());
      }
    }
  }

  /** Pairs all revisions once more. */
  private static Duration pairing(AuditResult result) {
    long begin = System.nanoTime();
    for (RevisionAudit revision : result.revisions()) {
      if (revision.recording() != null && revision.replay() != null) {
        new Pairer()
            .pair(revision.script().revision().id(), revision.recording(), revision.replay());
      }
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
