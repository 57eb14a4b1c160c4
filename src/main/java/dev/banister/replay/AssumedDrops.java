package dev.banister.replay;

import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.schema.Table;
import java.util.List;

/** What a batch block drops from an assumed table that nobody told about. */
record AssumedDrops(Table table) {

  /** The block without drops of constraints and indexes that the table is not known to have. */
  Operation.BatchAlterTable leaveOutUnknown(Operation.BatchAlterTable block) {
    List<RecordedOperation> known =
        block.operations().stream().filter(recorded -> isKnown(recorded.operation())).toList();
    return new Operation.BatchAlterTable(
        block.table(),
        block.recreate(),
        block.copyFrom(),
        block.tableArgs(),
        block.tableKwargs(),
        block.reflectArgs(),
        block.reflectKwargs(),
        block.namingConvention(),
        block.partialReordering(),
        known);
  }

  private boolean isKnown(Operation operation) {
    return switch (operation) {
      case Operation.DropConstraint o -> o.name() == null || hasConstraint(o.name());
      case Operation.DropIndex o ->
          o.name() == null || table.indexes().containsKey(o.name().text());
      default -> true;
    };
  }

  private boolean hasConstraint(Name name) {
    return !ConstraintChanges.without(table, name.text()).equals(table);
  }
}
