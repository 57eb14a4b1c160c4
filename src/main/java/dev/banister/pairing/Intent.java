package dev.banister.pairing;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.OperationUnit;

/**
 * Whether two operations are written as each other's reverse, whatever they do to the schema: for
 * those whose effect could not be told or that meet nothing.
 */
final class Intent {
  private Intent() {}

  static boolean isReversedBy(OperationUnit upgrade, OperationUnit downgrade) {
    Operation up = upgrade.operation();
    Operation down = downgrade.operation();
    return (areOpposite(up, down) || areOpposite(down, up))
        && OperationTarget.of(up).equals(OperationTarget.of(down))
        && !OperationTarget.of(up).isEmpty();
  }

  private static boolean areOpposite(Operation making, Operation undoing) {
    return switch (making) {
      case Operation.CreateTable o -> undoing instanceof Operation.DropTable;
      case Operation.AddColumn o -> undoing instanceof Operation.DropColumn;
      case Operation.CreateIndex o -> undoing instanceof Operation.DropIndex;
      case Operation.CreateConstraint o -> undoing instanceof Operation.DropConstraint;
      case Operation.AlterColumn o -> undoing instanceof Operation.AlterColumn;
      case Operation.CreateType o -> undoing instanceof Operation.DropType;
      case Operation.CreateSequence o -> undoing instanceof Operation.DropSequence;
      case Operation.CreateTableComment o -> undoing instanceof Operation.DropTableComment;
      default -> false;
    };
  }

  /** Whether an operation takes rows or values with it. */
  static boolean destroysData(Operation operation) {
    return operation instanceof Operation.DropTable || operation instanceof Operation.DropColumn;
  }

  static boolean isForeignKey(Operation operation) {
    return operation instanceof Operation.CreateConstraint create
        && create.constraint() instanceof ConstraintDefinition.ForeignKey;
  }
}
