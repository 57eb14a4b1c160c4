package dev.banister.ui.review.compose;

import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.project.MigrationScript;
import dev.banister.ui.code.CodeLine;
import dev.banister.ui.code.PythonLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays the script of a revision out as two documents. Pure: runs on any thread. */
public final class PairComposer {

  private final FunctionBlocks upgrade;
  private final FunctionBlocks downgrade;
  private final List<Join> joins;

  private PairComposer(FunctionBlocks upgrade, FunctionBlocks downgrade, List<Join> joins) {
    this.upgrade = upgrade;
    this.downgrade = downgrade;
    this.joins = joins;
  }

  /** Both orders of a revision. */
  public static Composition compose(RevisionAudit audit) {
    MigrationScript script = audit.script();
    List<CodeLine> file = PythonLines.of(script.text());
    FunctionBlocks up =
        FunctionReader.read(file, script.upgrade(), stream(audit, Direction.UPGRADE));
    FunctionBlocks down =
        FunctionReader.read(file, script.downgrade(), stream(audit, Direction.DOWNGRADE));
    List<Join> joins = Joins.of(audit.pairing(), up.places(), down.places());
    PairComposer composer = new PairComposer(up, down, joins);
    return new Composition(composer.compose(Order.MIRRORED), composer.compose(Order.AS_WRITTEN));
  }

  private static @Nullable OperationStream stream(RevisionAudit audit, Direction direction) {
    return audit.recording() == null ? null : audit.recording().stream(direction);
  }

  private ComposedPair compose(Order order) {
    Map<Place, List<Remark>> remarks = remarks();
    SideBuilder left = new SideBuilder(remarks);
    SideBuilder right = new SideBuilder(remarks);
    upgrade.head().forEach(left::add);
    downgrade.head().forEach(right::add);
    switch (order) {
      case MIRRORED -> mirror(left, right);
      case AS_WRITTEN -> asWritten(left, right);
    }
    return new ComposedPair(
        order,
        ComposedSide.of(left.rows(), ComposedSide.worst(joins, Join::upgrade), upgrade),
        ComposedSide.of(right.rows(), ComposedSide.worst(joins, Join::downgrade), downgrade),
        links(left, right));
  }

  private void mirror(SideBuilder left, SideBuilder right) {
    left.padTo(right.size());
    right.padTo(left.size());
    new MirroredLayout(upgrade, downgrade, joins).fill(left, right);
  }

  private void asWritten(SideBuilder left, SideBuilder right) {
    upgrade.body().forEach(left::addWithBlankLines);
    downgrade.body().forEach(right::addWithBlankLines);
    for (Join join : joins) {
      if (join.upgrade() == null) {
        left.addFiller();
        left.addSlot(join);
      } else if (join.downgrade() == null) {
        right.addFiller();
        right.addSlot(join);
      }
    }
  }

  /** A remark stands where the way back falls short; only an unknown upgrade has it at the left. */
  private Map<Place, List<Remark>> remarks() {
    Map<Place, List<Remark>> remarks = new HashMap<>();
    for (Join join : joins) {
      Place place = join.downgrade() == null ? join.upgrade() : join.downgrade();
      if (place != null) {
        List<Remark> all = remarks.computeIfAbsent(place, none -> new ArrayList<>());
        Remarks.of(join).stream().filter(remark -> !all.contains(remark)).forEach(all::add);
      }
    }
    return remarks;
  }

  private List<Link> links(SideBuilder left, SideBuilder right) {
    return joins.stream()
        .flatMap(
            join -> {
              Optional<RowSpan> from = left.span(join, join.upgrade());
              Optional<RowSpan> to = right.span(join, join.downgrade());
              return from.flatMap(rows -> to.map(others -> new Link(join, rows, others))).stream();
            })
        .toList();
  }
}
