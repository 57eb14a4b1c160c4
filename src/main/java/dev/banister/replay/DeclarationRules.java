package dev.banister.replay;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What SQLAlchemy refuses in a declared table before any database sees it. */
final class DeclarationRules {
  private DeclarationRules() {}

  static void refuse(TableDefinition table, Dialect dialect) {
    Set<String> names = new HashSet<>();
    for (ColumnDefinition column : table.columns()) {
      if (!names.add(column.name())) {
        throw new RefusedException("Column " + column.name() + " is declared twice.");
      }
    }
    if (names.isEmpty() && dialect != Dialect.POSTGRESQL) {
      throw new RefusedException("A table needs a column.");
    }
    List<String> keyed =
        table.columns().stream()
            .filter(ColumnDefinition::primaryKey)
            .map(ColumnDefinition::name)
            .toList();
    boolean told = table.columns().stream().anyMatch(c -> c.autoincrement().equals("true"));
    if (dialect == Dialect.SQLITE && keyed.size() > 1 && told) {
      throw new RefusedException("SQLite knows no autoincrement for a composite primary key.");
    }
    Stream.concat(
            table.constraints().stream(),
            table.columns().stream().flatMap(column -> column.items().stream()))
        .forEach(constraint -> refuse(constraint, dialect));
  }

  static void refuse(ConstraintDefinition constraint, Dialect dialect) {
    refuseActions(constraint);
    boolean deferred =
        constraint.options().containsKey("deferrable")
            || constraint.options().containsKey("initially");
    if (dialect == Dialect.SQLITE
        && deferred
        && !(constraint instanceof ConstraintDefinition.ForeignKey)) {
      throw new RefusedException("SQLite defers foreign keys only.");
    }
  }

  private static void refuseActions(ConstraintDefinition constraint) {
    if (constraint instanceof ConstraintDefinition.ForeignKey key) {
      refuseAction(key.onDelete());
      refuseAction(key.onUpdate());
    }
  }

  private static void refuseAction(@Nullable String action) {
    if (action != null && !action.matches("(?U)\\w+(?:\\s+\\w+)*(\\s*\\(.*\\))?")) {
      throw new RefusedException("'" + action + "' is no action of a foreign key.");
    }
  }
}
