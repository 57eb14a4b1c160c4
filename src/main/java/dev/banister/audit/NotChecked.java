package dev.banister.audit;

import dev.banister.recorder.ChildRecorder;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Says what an audit did not look at, so that nobody takes silence for an answer. */
final class NotChecked {
  private NotChecked() {}

  /** How the scripts were kept from the machine while they ran. */
  private static String confinement() {
    String words = ChildRecorder.confinement();
    return words.endsWith(".") ? words : words + ".";
  }

  static List<String> of(AuditOptions options, Dialect dialect, AppliedPolicy policy) {
    List<String> sentences = new ArrayList<>();
    sentences.add("env.py was not run.");
    if (!options.rehearse()) {
      sentences.add("No round trip was run.");
    } else if (dialect != Dialect.SQLITE && dialect != Dialect.POSTGRESQL) {
      sentences.add("No round trip was run, for they run on SQLite and PostgreSQL.");
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
