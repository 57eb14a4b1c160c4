package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Compound;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code union(a, b)} and its like. */
final class CompoundObject extends QueryObject {
  private final String operator;
  private final List<QueryObject> selects;

  CompoundObject(Library library, String operator, List<QueryObject> selects) {
    super(library, "CompoundSelect");
    this.operator = operator;
    this.selects = selects;
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
    return new Compound(operator, selects.stream().map(QueryObject::body).toList());
  }

  @Override
  @Nullable PyObject own(String name) {
    return switch (name) {
      case "order_by", "limit", "offset", "group_by" -> library().unsupported("union." + name);
      default -> super.own(name);
    };
  }
}
