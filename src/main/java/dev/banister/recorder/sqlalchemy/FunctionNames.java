package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlExpression.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code sa.func}: any name, also dotted, is a function of the database. */
final class FunctionNames extends FacadeObject {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("now", "DateTime"),
          Map.entry("current_timestamp", "DateTime"),
          Map.entry("localtimestamp", "DateTime"),
          Map.entry("sysdate", "DateTime"),
          Map.entry("current_date", "Date"),
          Map.entry("current_time", "Time"),
          Map.entry("localtime", "DateTime"),
          Map.entry("count", "Integer"),
          Map.entry("char_length", "Integer"),
          Map.entry("concat", "String"),
          Map.entry("current_user", "String"),
          Map.entry("session_user", "String"),
          Map.entry("user", "String"));
  private static final Set<String> OF_ARGUMENT = Set.of("max", "min", "sum", "coalesce");

  private final Library library;
  private final String name;

  FunctionNames(Library library, String name) {
    this.library = library;
    this.name = name;
  }

  @Override
  protected @Nullable PyObject attribute(String part) {
    if (part.startsWith("__")) {
      return null;
    }
    String plain = part.endsWith("_") ? part.substring(0, part.length() - 1) : part;
    return new FunctionNames(library, name.isEmpty() ? plain : name + "." + plain);
  }

  @Override
  public PyObject __call__(PyObject[] values, String[] keywords) {
    int positional = values.length - keywords.length;
    if (name.equals("next_value")) {
      return values[0] instanceof SequenceObject sequence
          ? sequence.nextValue()
          : library.unsupported("func.next_value");
    }
    List<ExpressionObject> arguments = new ArrayList<>();
    for (int i = 0; i < positional; i++) {
      arguments.add(library.expressions().of(values[i]));
    }
    ColumnType type = type(arguments);
    for (int i = 0; i < keywords.length; i++) {
      boolean typed = keywords[i].equals("type_");
      type = typed ? library.types().columnType(values[positional + i]) : type;
    }
    return new FunctionObject(library, function(arguments, type), Expressions.froms(arguments));
  }

  private Function function(List<ExpressionObject> arguments, ColumnType type) {
    List<SqlExpression> sql =
        new ArrayList<>(arguments.stream().map(ExpressionObject::sql).toList());
    if (name.toLowerCase(Locale.ROOT).equals("count") && sql.isEmpty()) {
      sql.add(new ColumnReference(null, "*", ColumnType.NULL));
    }
    return new Function(name, sql, type);
  }

  private ColumnType type(List<ExpressionObject> arguments) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (OF_ARGUMENT.contains(lower) && !arguments.isEmpty()) {
      return arguments.get(0).type();
    }
    String known = TYPES.get(lower);
    return known == null ? ColumnType.NULL : ColumnType.of(known);
  }

  @Override
  protected String description() {
    return "<func " + name + ">";
  }
}
