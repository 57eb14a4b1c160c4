package dev.banister.pairing;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationUnit;
import dev.banister.replay.Effect;
import dev.banister.replay.StreamReplay;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which unit of a stream changes which objects. */
final class TouchReader {
  private static final Set<SchemaDifference.Kind> CONSTRAINTS =
      Set.of(
          SchemaDifference.Kind.PRIMARY_KEY,
          SchemaDifference.Kind.UNIQUE,
          SchemaDifference.Kind.CHECK,
          SchemaDifference.Kind.FOREIGN_KEY);

  private final DataChanges dataChanges = new DataChanges();

  List<UnitTouches> of(OperationStream stream, StreamReplay replay) {
    List<OperationUnit> units = stream.units();
    List<UnitTouches> touches = new ArrayList<>();
    for (OperationUnit unit : units) {
      Effect effect =
          unit.position() < replay.effects().size() ? replay.effects().get(unit.position()) : null;
      touches.add(effect == null ? unknown(unit) : read(unit, effect, units));
    }
    return touches;
  }

  private UnitTouches unknown(OperationUnit unit) {
    return new UnitTouches(
        unit, List.of(), List.of(), dataChanges.of(unit.operation()).orElse(null), null, true);
  }

  private UnitTouches read(OperationUnit unit, Effect effect, List<OperationUnit> units) {
    DataChange data = dataChanges.of(unit.operation()).orElse(null);
    boolean uncertain = effect.notFollowed() != null;
    if (unit.block() == null) {
      List<Touch> all = effect.changes().stream().map(Touch::of).toList();
      return new UnitTouches(unit, all, List.of(), data, effect.refusal(), uncertain);
    }
    List<OperationUnit> block = block(unit, units);
    List<Touch> own =
        effect.changes().stream()
            .filter(c -> isOwn(unit, c, effect, block))
            .map(Touch::of)
            .toList();
    List<Touch> side = unit.equals(block.getFirst()) ? unclaimed(effect, block) : List.of();
    return new UnitTouches(unit, own, side, data, effect.refusal(), uncertain);
  }

  private static List<OperationUnit> block(OperationUnit unit, List<OperationUnit> units) {
    return units.stream().filter(u -> u.position() == unit.position()).toList();
  }

  private static List<Touch> unclaimed(Effect effect, List<OperationUnit> block) {
    return effect.changes().stream()
        .filter(c -> block.stream().noneMatch(u -> names(u, c) || carries(u, c, effect)))
        .map(Touch::of)
        .toList();
  }

  /** A change belongs to the unit that names its object, else to one on whose column it stands. */
  private static boolean isOwn(
      OperationUnit unit, SchemaDifference change, Effect effect, List<OperationUnit> block) {
    return names(unit, change)
        || (carries(unit, change, effect) && block.stream().noneMatch(u -> names(u, change)));
  }

  /** Whether a unit of a batch block is about this very object. */
  private static boolean names(OperationUnit unit, SchemaDifference change) {
    return switch (unit.operation()) {
      case Operation.AddColumn o -> isColumn(change, o.column().name());
      case Operation.DropColumn o -> isColumn(change, o.column());
      case Operation.AlterColumn o ->
          isColumn(change, o.column()) || (o.newName() != null && isColumn(change, o.newName()));
      case Operation.CreateIndex o -> isNamed(change, o.index().name());
      case Operation.DropIndex o -> isNamed(change, o.name());
      case Operation.CreateConstraint o -> claimsConstraint(o.constraint(), change);
      case Operation.DropConstraint o ->
          CONSTRAINTS.contains(change.kind()) && isNamed(change, o.name());
      case Operation.CreateTableComment o -> "comment".equals(change.attribute());
      case Operation.DropTableComment o -> "comment".equals(change.attribute());
      default -> false;
    };
  }

  /** Whether an object comes, goes or changes along with the column that a unit is about. */
  private static boolean carries(OperationUnit unit, SchemaDifference change, Effect effect) {
    return switch (unit.operation()) {
      case Operation.AddColumn o -> isOn(o.column().name(), change, effect.after());
      case Operation.DropColumn o -> isOn(o.column(), change, effect.before());
      case Operation.AlterColumn o ->
          o.newName() != null && isOn(o.column(), change, effect.before());
      default -> false;
    };
  }

  private static boolean claimsConstraint(
      ConstraintDefinition constraint, SchemaDifference change) {
    if (!CONSTRAINTS.contains(change.kind())) {
      return constraint instanceof ConstraintDefinition.PrimaryKey
          && "key".equals(change.attribute());
    }
    return constraint.name() == null
        ? change.before() == null || change.kind() == SchemaDifference.Kind.PRIMARY_KEY
        : isNamed(change, constraint.name())
            || (constraint instanceof ConstraintDefinition.PrimaryKey
                && change.kind() == SchemaDifference.Kind.PRIMARY_KEY);
  }

  private static boolean isColumn(SchemaDifference change, String column) {
    return change.kind() == SchemaDifference.Kind.COLUMN && change.name().equals(column);
  }

  private static boolean isNamed(SchemaDifference change, @Nullable Name name) {
    return name != null && change.name().equals(name.text());
  }

  /** Whether a constraint or index goes or comes with a column. */
  private static boolean isOn(String column, SchemaDifference change, Schema schema) {
    if (change.table() == null) {
      return false;
    }
    Optional<Table> table = schema.table(change.table());
    return table.isPresent() && ObjectColumns.of(change, table.get()).contains(column);
  }
}
