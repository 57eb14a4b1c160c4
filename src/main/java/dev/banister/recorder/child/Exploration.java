package dev.banister.recorder.child;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Runs a function again and again until both ways of its unknown conditions have been seen, or
 * enough of them.
 *
 * <p>The first run takes every condition for true. Each later one follows an earlier run up to one
 * condition and takes the other branch there, the earliest condition first.
 */
final class Exploration {
  private static final int RUNS = 16;

  private Exploration() {}

  /**
   * @param run does one run; it is given the branches to take, beyond which all are true
   */
  static List<Way> of(Function<List<Boolean>, Way> run) {
    List<Way> ways = new ArrayList<>();
    Deque<List<Boolean>> open = new ArrayDeque<>(List.of(List.of()));
    while (!open.isEmpty() && ways.size() < RUNS) {
      List<Boolean> branches = open.poll();
      Way way = run.apply(branches);
      ways.add(way);
      for (int i = branches.size(); i < way.decisions().size(); i++) {
        open.add(turned(way.decisions(), i));
      }
    }
    return ways;
  }

  /** The branches of a run up to a decision, and there the other one. */
  private static List<Boolean> turned(List<Decision> decisions, int at) {
    List<Boolean> branches = new ArrayList<>();
    decisions.subList(0, at).forEach(d -> branches.add(d.taken()));
    branches.add(!decisions.get(at).taken());
    return branches;
  }
}
