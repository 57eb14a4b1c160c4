package dev.banister.audit;

import dev.banister.operation.Direction;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.roundtrip.NothingRanRule;
import dev.banister.rule.roundtrip.TableUnseededRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a round trip left open: nothing ran, or a table had no rows. */
final class InconclusiveTripFindings {
  private static final Pattern UNSEEDED = Pattern.compile("Table (\\S+) could not be seeded: .*");
  private static final String NOTHING_RAN = "Nothing ran on ";

  private InconclusiveTripFindings() {}

  static List<Finding> of(MigrationScript script, RoundTrip trip) {
    if (trip.verdict() != Verdict.INCONCLUSIVE) {
      return List.of();
    }
    Matcher unseeded = UNSEEDED.matcher(trip.reason());
    if (unseeded.matches()) {
      return List.of(finding(new TableUnseededRule(), script, trip, unseeded.group(1)));
    }
    return trip.reason().startsWith(NOTHING_RAN)
        ? List.of(finding(new NothingRanRule(), script, trip, script.revision().id().text()))
        : List.of();
  }

  private static Finding finding(Rule rule, MigrationScript script, RoundTrip trip, String object) {
    return new Finding(
        rule.code(),
        rule.id(),
        rule.severity(),
        script.revision().id(),
        script.file(),
        script.upgrade() == null ? 1 : script.upgrade().line(),
        Direction.UPGRADE,
        -1,
        object,
        trip.reason(),
        "Only running it shows this.",
        null,
        List.of(),
        Set.of(Evidence.ROUND_TRIP),
        null);
  }
}
