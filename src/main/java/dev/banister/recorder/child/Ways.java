package dev.banister.recorder.child;

import dev.banister.operation.Operation;
import dev.banister.operation.Operation.BatchAlterTable;
import dev.banister.operation.RecordedOperation;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays the runs of one function over each other: what happens on every way is certain, what happens
 * on some carries the conditions of those.
 */
final class Ways {
  private Ways() {}

  /**
   * The operations of all ways in one sequence.
   *
   * <p>Where some ways complete, only those count: a way that raises changes nothing for good, and
   * what the others do hangs on no condition merely because of it.
   */
  static List<RecordedOperation> merged(List<Way> ways) {
    List<Way> complete = ways.stream().filter(Way::completes).toList();
    return numbered(
        complete.isEmpty()
            ? merged(ways, List.of(), 0, 0)
            : merged(complete, ways.stream().filter(w -> !w.completes()).toList(), 0, 0));
  }

  private static List<RecordedOperation> merged(
      List<Way> ways, List<Way> raising, int depth, int from) {
    List<RecordedOperation> first = ways.getFirst().operations();
    List<Decision> decisions = ways.getFirst().decisions();
    if (decisions.size() <= depth) {
      return first.subList(Math.min(from, first.size()), first.size());
    }
    int position = decisions.get(depth).position();
    List<Way> yes = taking(ways, depth, true);
    List<Way> no = taking(ways, depth, false);
    List<RecordedOperation> result = new ArrayList<>(first.subList(from, position));
    if (yes.isEmpty() || no.isEmpty()) {
      Decision decision = decisions.get(depth);
      boolean otherwiseRaises = !taking(raising, depth, !decision.taken()).isEmpty();
      List<Way> further = taking(raising, depth, decision.taken());
      merged(ways, further, depth + 1, position)
          .forEach(o -> result.add(otherwiseRaises ? o : conditional(o, decision.premise())));
    } else {
      result.addAll(
          combined(
              merged(yes, taking(raising, depth, true), depth + 1, position),
              merged(no, taking(raising, depth, false), depth + 1, position),
              yes.getFirst().decisions().get(depth).premise(),
              no.getFirst().decisions().get(depth).premise()));
    }
    return result;
  }

  private static List<Way> taking(List<Way> ways, int depth, boolean branch) {
    return ways.stream()
        .filter(w -> w.decisions().size() > depth && w.decisions().get(depth).taken() == branch)
        .toList();
  }

  /**
   * Two sequences as one, by their longest common subsequence; where that leaves the order open, in
   * the order of the script's lines.
   */
  private static List<RecordedOperation> combined(
      List<RecordedOperation> yes, List<RecordedOperation> no, Unknown ifYes, Unknown ifNo) {
    int[][] common = commonLengths(yes, no);
    List<RecordedOperation> result = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < yes.size() || j < no.size()) {
      if (i < yes.size() && j < no.size() && alike(yes.get(i), no.get(j))) {
        result.add(united(yes.get(i++), no.get(j++), ifYes, ifNo));
      } else if (j == no.size() || i < yes.size() && isNext(yes, i, no, j, common)) {
        result.add(conditional(yes.get(i++), ifYes));
      } else {
        result.add(conditional(no.get(j++), ifNo));
      }
    }
    return result;
  }

  private static boolean isNext(
      List<RecordedOperation> yes, int i, List<RecordedOperation> no, int j, int[][] common) {
    return common[i + 1][j] == common[i][j + 1]
        ? yes.get(i).span().line() < no.get(j).span().line()
        : common[i + 1][j] > common[i][j + 1];
  }

  private static int[][] commonLengths(List<RecordedOperation> a, List<RecordedOperation> b) {
    int[][] lengths = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            alike(a.get(i), b.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  private static boolean alike(RecordedOperation a, RecordedOperation b) {
    return a.span().equals(b.span())
        && a.repeated() == b.repeated()
        && outside(a.operation()).equals(outside(b.operation()));
  }

  /** An operation without what a batch block collects, which may differ between ways. */
  private static Operation outside(Operation operation) {
    return operation instanceof BatchAlterTable block ? with(block, List.of()) : operation;
  }

  private static RecordedOperation united(
      RecordedOperation a, RecordedOperation b, Unknown ifA, Unknown ifB) {
    List<Unknown> conditions =
        a.conditions().equals(b.conditions())
            ? a.conditions()
            : Stream.concat(a.conditions().stream(), b.conditions().stream()).distinct().toList();
    Operation operation = a.operation();
    if (operation instanceof BatchAlterTable x && b.operation() instanceof BatchAlterTable y) {
      operation = with(x, numbered(combined(x.operations(), y.operations(), ifA, ifB)));
    }
    List<Unknown> unknowns =
        Stream.concat(a.unknowns().stream(), b.unknowns().stream()).distinct().toList();
    return new RecordedOperation(
        a.index(), operation, a.span(), unknowns, conditions, a.repeated());
  }

  private static BatchAlterTable with(BatchAlterTable block, List<RecordedOperation> operations) {
    return new BatchAlterTable(
        block.table(),
        block.recreate(),
        block.copyFrom(),
        block.tableArgs(),
        block.tableKwargs(),
        block.reflectArgs(),
        block.reflectKwargs(),
        block.namingConvention(),
        block.partialReordering(),
        operations);
  }

  private static RecordedOperation conditional(RecordedOperation operation, Unknown premise) {
    List<Unknown> conditions =
        Stream.concat(Stream.of(premise), operation.conditions().stream()).distinct().toList();
    return new RecordedOperation(
        operation.index(),
        operation.operation(),
        operation.span(),
        operation.unknowns(),
        conditions,
        operation.repeated());
  }

  private static List<RecordedOperation> numbered(List<RecordedOperation> operations) {
    List<RecordedOperation> result = new ArrayList<>();
    for (RecordedOperation o : operations) {
      result.add(
          new RecordedOperation(
              result.size(), o.operation(), o.span(), o.unknowns(), o.conditions(), o.repeated()));
    }
    return result;
  }
}
