package dev.banister.pairing;

import dev.banister.operation.Recording;
import dev.banister.replay.RevisionReplay;
import dev.banister.revision.RevisionId;
import dev.banister.schema.SchemaDifference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds for each upgrade operation the downgrade operations that undo it, effect against effect.
 *
 * <p>Statements are not compared with statements: what counts is which objects each operation
 * changes in the schema that it really meets, and what of the schema before the upgrade is missing
 * or different after the downgrade.
 */
public final class Pairer {
  private final TouchReader touchReader = new TouchReader();

  public Pairing pair(RevisionId revision, Recording recording, RevisionReplay replay) {
    List<UnitTouches> up = touchReader.of(recording.upgrade(), replay.upgrade());
    List<UnitTouches> down = touchReader.of(recording.downgrade(), replay.downgrade());
    Partners partners = new Partners(up, down);
    ReversalJudge judge = new ReversalJudge(replay, partners, CutShort.of(recording, replay));
    List<Pair> pairs = new ArrayList<>();
    Set<Integer> paired = new HashSet<>();
    for (UnitTouches unit : up) {
      List<UnitTouches> own = partners.of(unit);
      own.forEach(d -> paired.add(d.unit().index()));
      pairs.add(judge.judge(unit, own));
    }
    for (UnitTouches unit : down) {
      if (!paired.contains(unit.unit().index())) {
        pairs.add(judge.judgeUnpaired(unit));
      }
    }
    return new Pairing(revision, pairs);
  }

  /** Differences of the round trip that no operation of either direction accounts for. */
  public static List<SchemaDifference> unexplained(RevisionReplay replay, Pairing pairing) {
    Set<SchemaDifference> explained = new LinkedHashSet<>();
    pairing.pairs().forEach(p -> explained.addAll(p.differences()));
    return replay.differences().stream().filter(d -> !explained.contains(d)).toList();
  }
}
