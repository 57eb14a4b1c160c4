package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ConstraintDefinition.ForeignKey;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlExpression.Operation;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.List;

/** The condition of a join that a script leaves to the foreign keys between two tables. */
final class JoinConditions {
  private JoinConditions() {}

  static SqlExpression between(FromObject left, FromObject right) {
    List<SqlExpression> found = new ArrayList<>();
    for (FromObject part : left.parts()) {
      if (part instanceof TableObject a && right instanceof TableObject b) {
        found.addAll(from(a, b));
        found.addAll(from(b, a));
      }
    }
    return switch (found.size()) {
      case 0 -> none(left, right);
      case 1 -> found.get(0);
      default ->
          throw left.library()
              .errors()
              .of(
                  "AmbiguousForeignKeysError",
                  "Can't determine join between '"
                      + left
                      + "' and '"
                      + right
                      + "'; tables have"
                      + " more than one foreign key constraint relationship between them. Please"
                      + " specify the 'onclause' of this join explicitly.");
    };
  }

  private static List<SqlExpression> from(TableObject child, TableObject parent) {
    List<SqlExpression> conditions = new ArrayList<>();
    for (ForeignKey key : child.foreignKeys()) {
      if (key.referencedTable().equals(parent.name()) && !key.referencedColumns().isEmpty()) {
        conditions.add(condition(child.name(), parent.name(), key));
      }
    }
    return conditions;
  }

  private static SqlExpression condition(TableName child, TableName parent, ForeignKey key) {
    List<SqlExpression> pairs = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      SqlExpression there =
          new ColumnReference(parent, key.referencedColumns().get(i), ColumnType.NULL);
      SqlExpression here = new ColumnReference(child, key.columns().get(i), ColumnType.NULL);
      pairs.add(new Operation("eq", List.of(there, here)));
    }
    return pairs.size() == 1 ? pairs.get(0) : new Operation("and", pairs);
  }

  private static SqlExpression none(FromObject left, FromObject right) {
    boolean open = left.columns().isOpen() || right.columns().isOpen();
    if (!open) {
      throw left.library()
          .errors()
          .of(
              "NoForeignKeysError",
              "Can't find any foreign key relationships between '"
                  + left
                  + "' and '"
                  + right
                  + "'.");
    }
    return left.library().expressions().sql(left.library().unsupported("join of " + left));
  }
}
