package dev.banister.recorder.alembic;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.ConstraintDefinition.Element;
import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;

/** The operations on constraints. */
final class ConstraintFunctions {
  private static final Set<String> KINDS = Set.of("check", "foreignkey", "primary", "unique");
  private static final String ACTIONS =
      "onupdate=None, ondelete=None, deferrable=None, initially=None, match=None";

  private final Scope scope;
  private final Constructs constructs;
  private final Options options;

  ConstraintFunctions(Scope scope, Constructs constructs) {
    this.scope = scope;
    this.constructs = constructs;
    this.options = new Options(constructs);
  }

  void addTo(Functions functions) {
    functions
        .does(
            scope.signature(
                "create_primary_key",
                "constraint_name, table_name, columns, *, schema=None",
                "constraint_name, columns"),
            this::primaryKey)
        .does(
            scope.signature(
                "create_unique_constraint",
                "constraint_name, table_name, columns, *, schema=None, **kw",
                "constraint_name, columns, **kw"),
            this::unique)
        .does(
            scope.signature(
                "create_check_constraint",
                "constraint_name, table_name, condition, *, schema=None, **kw",
                "constraint_name, condition, **kw"),
            this::check)
        .does(
            scope.signature(
                "create_exclude_constraint",
                "constraint_name, table_name, *elements, **kw",
                "constraint_name, *elements, **kw"),
            this::exclude)
        .does(
            scope.signature(
                "create_foreign_key",
                "constraint_name, source_table, referent_table, local_cols, remote_cols, *, "
                    + ACTIONS
                    + ", source_schema=None, referent_schema=None, **dialect_kw",
                "constraint_name, referent_table, local_cols, remote_cols, *,"
                    + " referent_schema=None, "
                    + ACTIONS
                    + ", **dialect_kw"),
            this::foreignKey)
        .does(
            scope.signature(
                "drop_constraint",
                "constraint_name, table_name, type_=None, *, schema=None, if_exists=None",
                "constraint_name, type_=None"),
            this::drop);
  }

  private void primaryKey(Arguments arguments) {
    create(
        scope.table(arguments),
        new ConstraintDefinition.PrimaryKey(
            Constructs.name(arguments.get("constraint_name")),
            columns(arguments, "columns"),
            Map.of()));
  }

  private void unique(Arguments arguments) {
    create(
        scope.table(arguments),
        new ConstraintDefinition.Unique(
            Constructs.name(arguments.get("constraint_name")),
            columns(arguments, "columns"),
            options.of(arguments.extra())));
  }

  private void check(Arguments arguments) {
    PyObject condition = arguments.required("condition");
    SqlExpression text =
        condition instanceof PyString plain
            ? SqlExpression.Text.of(plain.getString())
            : constructs.expression(condition);
    create(
        scope.table(arguments),
        new ConstraintDefinition.Check(
            Constructs.name(arguments.get("constraint_name")),
            text,
            options.of(arguments.extra())));
  }

  private void exclude(Arguments arguments) {
    List<Element> elements = arguments.rest().stream().map(this::element).toList();
    PyObject schema = arguments.extra().get("schema");
    TableName table =
        scope.isBatch()
            ? scope.table(arguments)
            : new TableName(
                schema == null || schema == Py.None ? null : PyValues.text(schema),
                PyValues.text(arguments.required("table_name")));
    create(
        table,
        new ConstraintDefinition.Exclude(
            Constructs.name(arguments.get("constraint_name")),
            elements,
            options.of(arguments.extra(), Set.of("schema"))));
  }

  private Element element(PyObject pair) {
    PyObject part = pair.__getitem__(0);
    SqlExpression expression =
        part instanceof PyString text
            ? new SqlExpression.ColumnReference(
                null, text.getString(), dev.banister.sql.ColumnType.NULL)
            : constructs.expression(part);
    return new Element(expression, PyValues.text(pair.__getitem__(1)));
  }

  private void foreignKey(Arguments arguments) {
    Map<String, SqlExpression> further = new LinkedHashMap<>();
    further.putAll(options.named(arguments, "deferrable", "initially", "match"));
    further.putAll(options.of(arguments.extra()));
    create(
        scope.isBatch()
            ? scope.table(arguments)
            : table(arguments, "source_table", "source_schema"),
        new ConstraintDefinition.ForeignKey(
            Constructs.name(arguments.get("constraint_name")),
            columns(arguments, "local_cols"),
            table(arguments, "referent_table", "referent_schema"),
            columns(arguments, "remote_cols"),
            arguments.text("ondelete"),
            arguments.text("onupdate"),
            further));
  }

  private static TableName table(Arguments arguments, String name, String schema) {
    return new TableName(arguments.text(schema), PyValues.text(arguments.required(name)));
  }

  private static List<String> columns(Arguments arguments, String name) {
    return arguments.items(name).stream().map(PyValues::text).toList();
  }

  private void create(TableName table, ConstraintDefinition constraint) {
    scope.record(new Operation.CreateConstraint(table, constraint));
  }

  private void drop(Arguments arguments) {
    scope.record(
        new Operation.DropConstraint(
            scope.table(arguments),
            Constructs.name(arguments.get("constraint_name")),
            kind(arguments.text("type_")),
            arguments.flag("if_exists", false)));
  }

  private static @Nullable String kind(@Nullable String kind) {
    if (kind != null && !KINDS.contains(kind)) {
      throw Py.TypeError("'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None");
    }
    return kind;
  }
}
