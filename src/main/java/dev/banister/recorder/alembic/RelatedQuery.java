package dev.banister.recorder.alembic;

import dev.banister.recorder.sqlalchemy.Executable;
import dev.banister.recorder.sqlalchemy.MappedObject;
import dev.banister.recorder.sqlalchemy.Relation;
import dev.banister.recorder.sqlalchemy.TableObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.python.core.Py;
import org.python.core.PyObject;

/** Asks for the objects that belong to one by a relation. */
record RelatedQuery(
    AlembicRun run, Model own, MappedObject object, Relation relation, Model target) {

  /** Whether the object has a key by which others can belong to it, or the key of another. */
  boolean hasKey() {
    return key().values().stream().noneMatch(value -> value == Py.None);
  }

  /** Values of this object by the columns that are compared with them. */
  private Map<String, PyObject> key() {
    Map<String, PyObject> key = new LinkedHashMap<>();
    relation
        .own()
        .forEach(
            (held, means) ->
                key.put(
                    relation.holds() ? means : held,
                    object.__getattr__(own.attribute(relation.holds() ? held : means))));
    return key;
  }

  Executable select() {
    TableObject secondary = relation.secondary();
    TableObject others = target.tableObject();
    List<SqlExpression> parts = new ArrayList<>();
    parts.add(Rows.condition(run.constructs(), secondary == null ? others : secondary, key()));
    if (secondary != null) {
      relation
          .other()
          .forEach(
              (held, means) ->
                  parts.add(
                      new SqlExpression.Operation(
                          "eq",
                          List.of(
                              Rows.reference(others, means), Rows.reference(secondary, held)))));
    }
    SqlExpression condition =
        parts.size() == 1 ? parts.getFirst() : new SqlExpression.Operation("and", parts);
    PyObject select = run.constructs().make("select", List.of(target.mapped()), Map.of());
    PyObject from = secondary == null ? select : select.invoke("select_from", secondary);
    return (Executable)
        from.invoke(
            "where",
            run.constructs()
                .library()
                .expressions()
                .expression(condition, ColumnType.of("Boolean")));
  }
}
