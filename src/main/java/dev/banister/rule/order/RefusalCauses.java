package dev.banister.rule.order;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationUnit;
import dev.banister.rule.RuleContext;
import dev.banister.rule.StatementText;
import dev.banister.rule.Tables;
import dev.banister.schema.Schema;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.TableName;
import java.util.List;
import java.util.stream.Stream;

/** Tells the causes of a refusal apart by what the operation meets, not by its words. */
final class RefusalCauses {
  private final RuleContext context;

  RefusalCauses(RuleContext context) {
    this.context = context;
  }

  RefusalCause of(Refused refused) {
    Operation operation = refused.unit().operation();
    if (isRenamedAway(refused)) {
      return RefusalCause.RENAMED_AWAY;
    }
    if (repeats(operation)) {
      return RefusalCause.REPEATS_UPGRADE;
    }
    if (context.dialect() == Dialect.POSTGRESQL) {
      if (isUsedType(operation, refused.effect().before())) {
        return RefusalCause.TYPE_IN_USE;
      }
      if (makesTypeAgain(operation, refused.effect().before())) {
        return RefusalCause.TYPE_EXISTS;
      }
      if (isCast(operation, refused.effect().before())) {
        return RefusalCause.CAST;
      }
    }
    return refused.wasDroppedBefore() ? RefusalCause.DROPPED_BEFORE : RefusalCause.WRONG_TARGET;
  }

  private boolean repeats(Operation operation) {
    boolean changesOneObject =
        switch (operation) {
          case Operation.CreateTable o -> true;
          case Operation.DropTable o -> true;
          case Operation.AddColumn o -> true;
          case Operation.DropColumn o -> true;
          case Operation.CreateIndex o -> true;
          case Operation.DropIndex o -> true;
          case Operation.CreateConstraint o -> true;
          case Operation.DropConstraint o -> true;
          case Operation.RenameTable o -> true;
          case Operation.AlterColumn o -> o.newName() != null;
          default -> false;
        };
    return changesOneObject
        && context.units(Direction.UPGRADE).stream().anyMatch(u -> u.operation().equals(operation));
  }

  /** Whether its table or column has gone by a renaming, in either direction. */
  private boolean isRenamedAway(Refused refused) {
    Schema before = refused.effect().before();
    List<OperationUnit> earlier =
        Stream.concat(
                context.units(Direction.UPGRADE).stream(),
                context.units(Direction.DOWNGRADE).stream().limit(refused.unit().index()))
            .toList();
    return earlier.stream()
        .anyMatch(u -> takesNameOf(u.operation(), refused.unit().operation(), before));
  }

  private static boolean takesNameOf(Operation renaming, Operation using, Schema before) {
    String table = Tables.of(using);
    String column = Tables.columnOf(using);
    return switch (renaming) {
      case Operation.RenameTable o ->
          o.table().toString().equals(table)
              && before.table(table).isEmpty()
              && before
                  .table(new TableName(o.table().schema(), o.newName()).toString())
                  .isPresent();
      case Operation.AlterColumn o ->
          o.newName() != null
              && o.table().toString().equals(table)
              && o.column().equals(column)
              && before.table(table).flatMap(t -> t.column(column)).isEmpty()
              && before.table(table).flatMap(t -> t.column(o.newName())).isPresent();
      default -> false;
    };
  }

  private static boolean isUsedType(Operation operation, Schema before) {
    String type =
        switch (operation) {
          case Operation.DropType o -> String.valueOf(o.type().argument("name"));
          case Operation.Execute o -> droppedType(o);
          default -> "";
        };
    return !type.isEmpty()
        && before.enums().containsKey(type)
        && EnumUse.first(before, type).isPresent();
  }

  private static String droppedType(Operation.Execute execute) {
    return StatementText.of(execute, Dialect.POSTGRESQL)
        .map(text -> text.replaceFirst("(?is)^drop\\s+type\\s+(?:if\\s+exists\\s+)?", "\u0000"))
        .filter(text -> text.startsWith("\u0000"))
        .map(text -> text.substring(1).replaceAll("(?s)[\\s;,].*", "").replace("\"", ""))
        .orElse("");
  }

  private static boolean makesTypeAgain(Operation operation, Schema before) {
    return switch (operation) {
      case Operation.CreateTable o ->
          before.table(o.table().name().toString()).isEmpty()
              && o.table().columns().stream().anyMatch(c -> isThere(c.type(), before));
      case Operation.CreateType o -> isThere(o.type(), before);
      default -> false;
    };
  }

  private static boolean isThere(ColumnType type, Schema before) {
    ColumnType real = type.on(Dialect.POSTGRESQL);
    return real.name().equalsIgnoreCase("Enum")
        && real.flag("create_type", true)
        && before.enums().containsKey(String.valueOf(real.argument("name")));
  }

  private static boolean isCast(Operation operation, Schema before) {
    return operation instanceof Operation.AlterColumn o
        && o.type() != null
        && !o.options().containsKey("postgresql_using")
        && before.table(o.table().toString()).flatMap(t -> t.column(o.column())).isPresent();
  }
}
