package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code Model.others}: a relation as queries name it. */
final class RelationAttribute extends FacadeObject {
  private final MappedClass model;
  private final Relation relation;

  RelationAttribute(MappedClass model, Relation relation) {
    this.model = model;
    this.relation = relation;
  }

  /** The other model's table. */
  TableObject target() {
    return relation.target().mappedTable().orElseThrow();
  }

  /** What is read so far, joined with the other model's table over the one in between, if any. */
  FromObject joined(FromObject left, boolean outer, boolean full) {
    TableObject own = model.mappedTable().orElseThrow();
    TableObject secondary = relation.secondary();
    if (secondary != null) {
      FromObject between = left.join(secondary, on(secondary, own, relation.own()), outer, full);
      return between.join(target(), on(secondary, target(), relation.other()), outer, full);
    }
    PyObject condition =
        relation.holds() ? on(own, target(), relation.own()) : on(target(), own, relation.own());
    return left.join(target(), condition, outer, full);
  }

  private PyObject on(TableObject holder, TableObject meant, Map<String, String> links) {
    List<SqlExpression> pairs = new ArrayList<>();
    links.forEach(
        (held, means) ->
            pairs.add(
                new SqlExpression.Operation(
                    "eq",
                    List.of(
                        new ColumnReference(meant.name(), means, ColumnType.NULL),
                        new ColumnReference(holder.name(), held, ColumnType.NULL)))));
    SqlExpression condition =
        pairs.size() == 1 ? pairs.getFirst() : new SqlExpression.Operation("and", pairs);
    return model.library().expressions().expression(condition, ColumnType.of("Boolean"));
  }

  @Override
  protected @Nullable PyObject attribute(String attribute) {
    return attribute.startsWith("__") ? null : new HarmlessObject("relationship." + attribute);
  }

  @Override
  protected String description() {
    return model.name() + "." + relation.attribute();
  }
}
