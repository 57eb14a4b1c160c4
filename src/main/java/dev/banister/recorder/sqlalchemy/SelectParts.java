package dev.banister.recorder.sqlalchemy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of a select while a script adds to them; each step works on a copy. */
final class SelectParts {
  final List<ExpressionObject> columns = new ArrayList<>();
  final List<Entity> entities = new ArrayList<>();
  final List<FromObject> froms = new ArrayList<>();
  final List<ExpressionObject> where = new ArrayList<>();
  final List<ExpressionObject> groupBy = new ArrayList<>();
  final List<ExpressionObject> having = new ArrayList<>();
  final List<ExpressionObject> orderBy = new ArrayList<>();
  final List<FromObject> correlated = new ArrayList<>();
  @Nullable ExpressionObject limit;
  @Nullable ExpressionObject offset;
  boolean distinct;
  boolean open;
  String prefix = "";
  String suffix = "";

  SelectParts copy() {
    SelectParts copy = new SelectParts();
    copy.columns.addAll(columns);
    copy.entities.addAll(entities);
    copy.froms.addAll(froms);
    copy.where.addAll(where);
    copy.groupBy.addAll(groupBy);
    copy.having.addAll(having);
    copy.orderBy.addAll(orderBy);
    copy.correlated.addAll(correlated);
    copy.limit = limit;
    copy.offset = offset;
    copy.distinct = distinct;
    copy.open = open;
    copy.prefix = prefix;
    copy.suffix = suffix;
    return copy;
  }
}
