package dev.banister.audit;

import dev.banister.recorder.ChildRecorder;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what an audit did not look at, so that nobody takes silence for an answer. */
final class NotChecked {
  private NotChecked() {}

  /** How the scripts were kept from the machine while they ran. */
  private static String confinement() {
    String words = ChildRecorder.confinement();
    return words.endsWith(".") ? words : words + ".";
  }

  static List<String> of(
      AuditOptions options,
      Dialect dialect,
      boolean placed,
      AppliedPolicy policy,
      @Nullable ConnectedPlace connected) {
    List<String> sentences = new ArrayList<>();
    sentences.add("env.py was not run.");
    if (connected != null) {
      sentences.addAll(connected.notes());
      sentences.addAll(connected.database().copied().notes());
    }
    if (connected != null) {
      sentences.add(
          "Rows of the connected database that are not in the copy were not looked at. "
              + connected.database().copied().how());
    } else if (!options.rehearse()) {
      sentences.add("No round trip was run.");
    } else if (!placed) {
      sentences.add("No round trip was run, for no " + dialect.title() + " was found here.");
    } else if (options.rows() == 0) {
      sentences.add("The round trips ran on empty tables.");
    } else {
      sentences.add("Rows were seeded, not taken from production.");
    }
    if (!options.revisions().isEmpty()) {
      sentences.add("Only the chosen revisions were judged.");
    }
    if (!options.includeRules().isEmpty() || !options.excludeRules().isEmpty()) {
      sentences.add("Some rules were left out.");
    }
    if (!policy.policy().source().isEmpty()) {
      sentences.add("What " + policy.policy().source() + " switches off was not applied.");
    }
    sentences.add(confinement());
    sentences.add("Locks and run times on production data were not measured.");
    sentences.add("The behaviour on other dialects than " + dialect.id() + " was not looked at.");
    return sentences;
  }
}
