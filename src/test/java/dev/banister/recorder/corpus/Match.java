package dev.banister.recorder.corpus;

import dev.banister.recorder.corpus.Way.Asked;
import java.util.BitSet;
import java.util.List;

/** Whether a way can be read off a recording, whose optional operations may be left out. */
final class Match {
  private final List<Recorded> recorded;
  private final List<Asked> asked;
  private int furthest;

  Match(List<Recorded> recorded, List<Asked> asked) {
    this.recorded = recorded;
    this.asked = asked;
  }

  /** How many operations of the way can be read off when it can't be as a whole; -1 when it can. */
  int furthest() {
    BitSet reached = new BitSet();
    reached.set(0);
    for (Recorded next : recorded) {
      reached = after(next, reached);
    }
    return reached.get(asked.size()) ? -1 : furthest;
  }

  /** The numbers of operations of the way that may be behind us when one more is read. */
  private BitSet after(Recorded next, BitSet before) {
    BitSet reached = new BitSet();
    for (int at = before.nextSetBit(0); at >= 0; at = before.nextSetBit(at + 1)) {
      if (next.isOptional()) {
        reached.set(at);
      }
      for (int to = at; to < asked.size() && next.is(asked.get(to)); to++) {
        reached.set(to + 1);
        furthest = Math.max(furthest, to + 1);
        if (!next.isRepeated()) {
          break;
        }
      }
    }
    return reached;
  }
}
