package dev.banister.replay;

import dev.banister.operation.Operation;
import dev.banister.replay.catalog.DeclaredTables;
import dev.banister.sql.NamingConvention.Subject;
import dev.banister.sql.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name that a drop sends, which the naming convention may have rewritten. */
final class DroppedName {
  private final DeclaredTables declaring;

  DroppedName(DeclaredTables declaring) {
    this.declaring = declaring;
  }

  @Nullable String of(Operation.DropConstraint operation) {
    String kind =
        switch (operation.kind()) {
          case "foreignkey" -> "fk";
          case "primary" -> "pk";
          case "unique" -> "uq";
          case "check" -> "ck";
          case null, default -> "";
        };
    return operation.name() == null
        ? null
        : declaring.names().of(Subject.of(kind, operation.table(), List.of()), operation.name());
  }

  @Nullable String of(Operation.DropIndex operation) {
    TableName table = operation.table() == null ? TableName.of("") : operation.table();
    return operation.name() == null
        ? null
        : declaring.names().of(Subject.of("ix", table, List.of()), operation.name());
  }
}
