package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Compound;
import dev.banister.sql.SqlStatement.Worded;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyInteger;
import org.python.core.PyObject;

/** {@code union(a, b)} and its like. */
final class CompoundObject extends QueryObject {
  private final String operator;
  private final List<QueryObject> selects;
  private final CompoundClauses clauses;

  CompoundObject(Library library, String operator, List<QueryObject> selects) {
    this(library, operator, selects, CompoundClauses.NONE);
  }

  private CompoundObject(
      Library library, String operator, List<QueryObject> selects, CompoundClauses clauses) {
    super(library, "CompoundSelect");
    this.operator = operator;
    this.selects = selects;
    this.clauses = clauses;
  }

  @Override
  List<ExpressionObject> selected() {
    return selects.get(0).selected();
  }

  @Override
  Set<CteObject> ctes() {
    Set<CteObject> all = new LinkedHashSet<>();
    selects.forEach(s -> all.addAll(s.ctes()));
    return all;
  }

  @Override
  boolean isOpen() {
    return selects.get(0).isOpen();
  }

  @Override
  SqlStatement body() {
    Compound compound = new Compound(operator, selects.stream().map(QueryObject::body).toList());
    return clauses.text().isEmpty() ? compound : new Worded(compound, "", clauses.text());
  }

  @Override
  @Nullable PyObject own(String name) {
    return switch (name) {
      case "order_by" -> call("order_by(self, *clauses)", a -> ordered(a.rest()));
      case "limit", "offset" ->
          call(name + "(self, number)", a -> limited(name, a.required("number")));
      case "group_by", "having", "where" -> library().unsupported("union." + name);
      default -> super.own(name);
    };
  }

  private PyObject ordered(List<PyObject> columns) {
    List<String> words = new ArrayList<>();
    for (PyObject column : columns) {
      String word = CompoundClauses.ordering(library(), column);
      if (word == null) {
        return library().unsupported("union.order_by of an expression");
      }
      words.add(word);
    }
    return new CompoundObject(library(), operator, selects, clauses.ordered(words));
  }

  private PyObject limited(String clause, PyObject number) {
    return number instanceof PyInteger count
        ? new CompoundObject(library(), operator, selects, clauses.with(clause, count.getValue()))
        : library().unsupported("union." + clause + " of an expression");
  }
}
