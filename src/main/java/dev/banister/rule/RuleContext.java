package dev.banister.rule;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationUnit;
import dev.banister.operation.Recording;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Pairing;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.project.ProjectFiles;
import dev.banister.replay.RevisionReplay;
import dev.banister.replay.StreamReplay;
import dev.banister.sql.Dialect;
import java.util.List;

/** All that a rule may look at in one revision. */
public record RuleContext(
    MigrationProject project,
    ProjectFiles files,
    MigrationScript script,
    Dialect dialect,
    Recording recording,
    RevisionReplay replay,
    Pairing pairing) {

  public OperationStream stream(Direction direction) {
    return recording.stream(direction);
  }

  public StreamReplay replay(Direction direction) {
    return switch (direction) {
      case UPGRADE -> replay.upgrade();
      case DOWNGRADE -> replay.downgrade();
    };
  }

  public List<OperationUnit> units(Direction direction) {
    return stream(direction).units();
  }

  /** The upgrade's units of a pair. */
  public List<OperationUnit> upgradeUnits(Pair pair) {
    List<OperationUnit> units = units(Direction.UPGRADE);
    return pair.upgrade().stream().map(units::get).toList();
  }

  /** The downgrade's units of a pair. */
  public List<OperationUnit> downgradeUnits(Pair pair) {
    List<OperationUnit> units = units(Direction.DOWNGRADE);
    return pair.downgrade().stream().map(units::get).toList();
  }
}
