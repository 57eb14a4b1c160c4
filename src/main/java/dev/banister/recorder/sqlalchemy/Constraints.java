package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Name;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.Signature;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;

/** Makes the constraints that a script constructs. */
final class Constraints {
  private static final Signature PRIMARY_KEY =
      Signature.of(
          "PrimaryKeyConstraint.__init__(self, *columns, name=None, deferrable=None,"
              + " initially=None, info=None, **dialect_kw)");
  private static final Signature UNIQUE =
      Signature.of(
          "UniqueConstraint.__init__(self, *columns, name=None, deferrable=None,"
              + " initially=None, info=None, **dialect_kw)");
  private static final Signature CHECK =
      Signature.of(
          "CheckConstraint.__init__(self, sqltext, name=None, deferrable=None, initially=None,"
              + " table=None, info=None, **dialect_kw)");
  private static final Signature FOREIGN_KEYS =
      Signature.of(
          "ForeignKeyConstraint.__init__(self, columns, refcolumns, name=None, onupdate=None,"
              + " ondelete=None, deferrable=None, initially=None, use_alter=False,"
              + " link_to_name=False, match=None, table=None, info=None, comment=None,"
              + " **dialect_kw)");
  private static final Signature FOREIGN_KEY =
      Signature.of(
          "ForeignKey.__init__(self, column, _constraint=None, use_alter=False, name=None,"
              + " onupdate=None, ondelete=None, deferrable=None, initially=None,"
              + " link_to_name=False, match=None, info=None, comment=None, **dialect_kw)");
  private static final Signature EXCLUDE =
      Signature.of(
          "ExcludeConstraint.__init__(self, *elements, name=None, deferrable=None,"
              + " initially=None, using=None, where=None, ops=None, info=None, **kw)");

  private final Library library;

  Constraints(Library library) {
    this.library = library;
  }

  PyObject primaryKey(PyObject[] values, String[] keywords) {
    Arguments a = PRIMARY_KEY.bind(values, keywords);
    List<String> columns = names(a.rest());
    return object(a, new ConstraintDefinition.PrimaryKey(name(a), columns, options(a)), a.rest());
  }

  PyObject unique(PyObject[] values, String[] keywords) {
    Arguments a = UNIQUE.bind(values, keywords);
    return object(
        a, new ConstraintDefinition.Unique(name(a), names(a.rest()), options(a)), a.rest());
  }

  PyObject check(PyObject[] values, String[] keywords) {
    Arguments a = CHECK.bind(values, keywords);
    ExpressionObject condition = library.expressions().condition(a.required("sqltext"));
    ConstraintObject made =
        object(a, new ConstraintDefinition.Check(name(a), condition.sql(), options(a)), List.of());
    condition.froms().stream()
        .filter(TableObject.class::isInstance)
        .findFirst()
        .ifPresent(table -> made.attach((TableObject) table));
    return made;
  }

  PyObject foreignKeys(PyObject[] values, String[] keywords) {
    Arguments a = FOREIGN_KEYS.bind(values, keywords);
    List<PyObject> columns = a.items("columns");
    List<PyObject> targets = a.items("refcolumns");
    if (columns.size() != targets.size()) {
      throw library
          .errors()
          .argument(
              "ForeignKeyConstraint number of constrained columns must match the number of"
                  + " referenced columns.");
    }
    return object(a, foreignKey(a, names(columns), targets), columns);
  }

  /** A foreign key inside a column: {@code ForeignKey("parent.id")}. */
  PyObject foreignKey(PyObject[] values, String[] keywords) {
    Arguments a = FOREIGN_KEY.bind(values, keywords);
    return object(a, foreignKey(a, List.of(), List.of(a.required("column"))), List.of());
  }

  private ConstraintDefinition.ForeignKey foreignKey(
      Arguments a, List<String> columns, List<PyObject> targets) {
    List<Target> parsed = targets.stream().map(this::target).toList();
    TableName table = parsed.isEmpty() ? TableName.of("") : parsed.get(0).table();
    List<String> referenced =
        parsed.stream().map(Target::column).filter(column -> !column.isEmpty()).toList();
    return new ConstraintDefinition.ForeignKey(
        name(a), columns, table, referenced, a.text("ondelete"), a.text("onupdate"), options(a));
  }

  /** Where a foreign key points; {@code column} is empty when only the table is named. */
  private record Target(TableName table, String column) {}

  private Target target(PyObject object) {
    if (object instanceof ColumnObject column && column.table() != null) {
      return new Target(column.table().name(), column.name());
    }
    String text = PyValues.text(object);
    String[] parts = text.split("\\.");
    if (parts.length == 1) {
      return new Target(TableName.of(text), "");
    }
    String schema =
        parts.length == 2
            ? null
            : text.substring(0, text.lastIndexOf("." + parts[parts.length - 2]));
    return new Target(new TableName(schema, parts[parts.length - 2]), parts[parts.length - 1]);
  }

  PyObject exclude(PyObject[] values, String[] keywords) {
    Arguments a = EXCLUDE.bind(values, keywords);
    List<ConstraintDefinition.Element> elements = new ArrayList<>();
    for (PyObject element : a.rest()) {
      PyTuple pair = (PyTuple) element;
      elements.add(
          new ConstraintDefinition.Element(
              part(pair.__getitem__(0)), PyValues.text(pair.__getitem__(1))));
    }
    Map<String, SqlExpression> options = new LinkedHashMap<>();
    for (String name : List.of("deferrable", "initially", "using", "where", "ops")) {
      PyObject given = a.present(name);
      if (given != null) {
        String key = name.equals("where") ? "postgresql_where" : name;
        options.put(name, library.expressions().option(key, given));
      }
    }
    return object(a, new ConstraintDefinition.Exclude(name(a), elements, options), List.of());
  }

  /** A column name, or an expression, of an index or an exclusion. */
  SqlExpression part(PyObject part) {
    if (part instanceof PyString) {
      return new ColumnReference(null, PyValues.text(part), ColumnType.NULL);
    }
    return part instanceof ColumnObject column
        ? new ColumnReference(null, column.name(), column.type())
        : library.expressions().sql(part);
  }

  private static List<String> names(List<PyObject> columns) {
    return columns.stream().map(ConstraintObject::columnName).toList();
  }

  private static @Nullable Name name(Arguments arguments) {
    return FormattedName.name(arguments.get("name"));
  }

  private Map<String, SqlExpression> options(Arguments arguments) {
    Map<String, SqlExpression> options = new LinkedHashMap<>();
    List<String> plain =
        List.of("deferrable", "initially", "use_alter", "link_to_name", "match", "comment");
    for (String name : plain) {
      PyObject given = arguments.present(name);
      if (given != null && given != Py.False || given == Py.False && name.equals("deferrable")) {
        options.put(name, library.expressions().option(name, given));
      }
    }
    options.putAll(library.options().read(construct(arguments), arguments.extra()));
    return options;
  }

  private static String construct(Arguments arguments) {
    return arguments.function().substring(0, arguments.function().indexOf('.'));
  }

  private ConstraintObject object(
      Arguments arguments, ConstraintDefinition definition, List<PyObject> columns) {
    return new ConstraintObject(library, construct(arguments), definition, columns);
  }
}
