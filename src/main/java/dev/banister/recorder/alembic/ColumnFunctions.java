package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.operation.Operation.Existing;
import dev.banister.operation.Setting;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** The operations on columns. */
final class ColumnFunctions {
  private static final String CHANGES =
      "column_name, *, nullable=None, comment=False, server_default=False, new_column_name=None,"
          + " type_=None, existing_type=None, existing_server_default=False,"
          + " existing_nullable=None, existing_comment=None";

  private final Scope scope;
  private final Constructs constructs;
  private final Options options;

  ColumnFunctions(Scope scope, Constructs constructs) {
    this.scope = scope;
    this.constructs = constructs;
    this.options = new Options(constructs);
  }

  void addTo(Functions functions) {
    functions
        .does(
            scope.signature(
                "add_column",
                "table_name, column, *, schema=None, if_not_exists=None, inline_references=None,"
                    + " inline_primary_key=None",
                "column, *, insert_before=None, insert_after=None, if_not_exists=None,"
                    + " inline_references=None, inline_primary_key=None"),
            this::add)
        .does(
            scope.signature(
                "drop_column",
                "table_name, column_name, *, schema=None, **kw",
                "column_name, **kw"),
            this::drop)
        .does(
            scope.signature(
                "alter_column",
                "table_name, " + CHANGES + ", schema=None, **kw",
                CHANGES + ", insert_before=None, insert_after=None, **kw"),
            this::alter);
  }

  private void add(Arguments arguments) {
    scope.record(
        new Operation.AddColumn(
            scope.table(arguments),
            constructs.column(arguments.required("column")),
            arguments.flag("if_not_exists", false),
            arguments.text("insert_before"),
            arguments.text("insert_after"),
            options.named(arguments, "inline_references", "inline_primary_key")));
    SpatialIndexes.of(
            constructs.dialect(),
            scope.table(arguments),
            List.of(constructs.column(arguments.required("column"))))
        .forEach(scope::record);
  }

  private void drop(Arguments arguments) {
    PyObject ifExists = arguments.extra().get("if_exists");
    scope.record(
        new Operation.DropColumn(
            scope.table(arguments),
            PyValues.text(arguments.required("column_name")),
            ifExists != null && ifExists.__nonzero__()));
  }

  private void alter(Arguments arguments) {
    PyObject wanted = arguments.get("server_default");
    boolean special = isSpecial(wanted);
    scope.record(
        new Operation.AlterColumn(
            scope.table(arguments),
            PyValues.text(arguments.required("column_name")),
            arguments.flag("nullable"),
            special ? Setting.absent() : defaultSetting(wanted),
            arguments.text("new_column_name"),
            type(arguments.present("type_")),
            textSetting(arguments.get("comment")),
            flag(arguments, "autoincrement"),
            Constructs.identity(wanted),
            Constructs.computed(wanted),
            existing(arguments),
            placed(arguments, "insert_before"),
            placed(arguments, "insert_after"),
            further(arguments)));
  }

  private Existing existing(Arguments arguments) {
    PyObject known = arguments.get("existing_server_default");
    boolean special = isSpecial(known);
    UnknownObject nullable =
        arguments.present("existing_nullable") instanceof UnknownObject asked ? asked : null;
    return new Existing(
        type(arguments.present("existing_type")),
        nullable == null ? arguments.flag("existing_nullable") : null,
        nullable == null ? null : nullable.unknown(),
        special ? Setting.absent() : defaultSetting(known),
        arguments.text("existing_comment"),
        flag(arguments, "existing_autoincrement"),
        Constructs.identity(known),
        Constructs.computed(known));
  }

  private static boolean isSpecial(@Nullable PyObject value) {
    return Constructs.identity(value) != null || Constructs.computed(value) != null;
  }

  private @Nullable ColumnType type(@Nullable PyObject type) {
    return type == null ? null : constructs.type(type);
  }

  /** {@code False} leaves the default, {@code None} removes it. */
  private Setting<SqlExpression> defaultSetting(@Nullable PyObject value) {
    if (value == null || value == Py.False) {
      return Setting.absent();
    }
    return Setting.to(value == Py.None ? null : constructs.serverDefault(value));
  }

  private static Setting<String> textSetting(@Nullable PyObject value) {
    if (value == null || value == Py.False) {
      return Setting.absent();
    }
    return Setting.to(value == Py.None ? null : PyValues.text(value));
  }

  private static @Nullable Boolean flag(Arguments arguments, String name) {
    PyObject value = arguments.extra().get(name);
    return value == null || value == Py.None ? null : value.__nonzero__();
  }

  private static @Nullable String placed(Arguments arguments, String name) {
    PyObject value = arguments.given(name) ? arguments.get(name) : arguments.extra().get(name);
    return value == null || value == Py.None ? null : PyValues.text(value);
  }

  private Map<String, SqlExpression> further(Arguments arguments) {
    return options.of(
        arguments.extra(),
        Set.of("autoincrement", "existing_autoincrement", "insert_before", "insert_after"));
  }
}
