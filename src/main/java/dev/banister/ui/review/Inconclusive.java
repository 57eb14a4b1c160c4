package dev.banister.ui.review;

import dev.banister.audit.RevisionAudit;
import dev.banister.operation.OperationStream;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.ui.control.Words;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be said about a revision that could not be determined.
 *
 * @param unknown sentences, the first cause first
 * @param known sentences
 * @param table short lines of facts, in two columns
 */
record Inconclusive(List<String> unknown, List<String> known, List<String> table) {
  private static final int MOST = 6;

  Inconclusive {
    unknown = List.copyOf(unknown);
    known = List.copyOf(known);
    table = List.copyOf(table);
  }

  static Inconclusive of(RevisionAudit audit) {
    return new Inconclusive(unknown(audit), known(audit), table(audit));
  }

  private static List<String> unknown(RevisionAudit audit) {
    List<String> sentences =
        audit.unknowns().stream().limit(MOST).map(Inconclusive::sentence).distinct().toList();
    return sentences.isEmpty() ? List.of(audit.verdictReason()) : sentences;
  }

  private static String sentence(Unknown unknown) {
    return Words.of(
        "inconclusive.expression",
        unknown.expression(),
        String.valueOf(unknown.span().line()),
        unknown.explanation());
  }

  private static List<String> known(RevisionAudit audit) {
    List<String> sentences = new ArrayList<>();
    long exact =
        audit.pairing().pairs().stream().filter(p -> p.reversal() == Reversal.EXACT).count();
    if (exact > 0) {
      sentences.add(Words.of("inconclusive.known.exact", exact));
    }
    audit.pairing().pairs().stream()
        .filter(p -> p.reversal() != Reversal.EXACT && p.reversal() != Reversal.UNKNOWN)
        .map(Pair::reason)
        .limit(MOST)
        .forEach(sentences::add);
    if (audit.roundTrip() != null) {
      sentences.add(audit.roundTrip().reason());
    }
    if (sentences.isEmpty()) {
      sentences.add(Words.of("inconclusive.known.nothing"));
    }
    return sentences;
  }

  private static List<String> table(RevisionAudit audit) {
    List<String> lines = new ArrayList<>();
    if (audit.recording() != null) {
      lines.add(line(Words.of("inconclusive.upgrade"), count(audit.recording().upgrade())));
      lines.add(line(Words.of("inconclusive.downgrade"), count(audit.recording().downgrade())));
    }
    RoundTrip trip = audit.roundTrip();
    lines.add(
        line(
            Words.of("inconclusive.rows"),
            trip == null
                ? Words.of("inconclusive.notRehearsed")
                : Words.of("inconclusive.seeded", trip.rowsSeeded())));
    return lines;
  }

  private static String count(OperationStream stream) {
    long determined =
        stream.units().stream().filter(unit -> unit.recorded().isDetermined()).count();
    return Words.of("inconclusive.determined", determined, stream.units().size());
  }

  private static String line(String name, String value) {
    return "%-11s%s".formatted(name, value);
  }
}
