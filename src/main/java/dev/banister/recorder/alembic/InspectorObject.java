package dev.banister.recorder.alembic;

import dev.banister.python.runtime.Dicts;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.LiveAnswers;
import dev.banister.recorder.facade.PyValues;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/**
 * {@code sa.inspect(bind)}: during a rehearsal it answers from the catalog, offline every answer is
 * unknown.
 */
final class InspectorObject extends FacadeObject {
  private final AlembicRun run;
  private final Reflection reflection;
  private final Functions functions = new Functions();
  private final Map<String, PyObject> answers = new HashMap<>();

  InspectorObject(AlembicRun run) {
    this.run = run;
    this.reflection = new Reflection(run);
    listing("get_table_names", s -> s.tableNames());
    listing("get_view_names", s -> s.views().keySet().stream().sorted().toList());
    listing("get_temp_table_names", s -> List.of());
    listing("get_temp_view_names", s -> List.of());
    about("get_columns", reflection::columns);
    about("get_indexes", reflection::indexes);
    about("get_unique_constraints", reflection::uniques);
    about("get_foreign_keys", reflection::foreignKeys);
    about("get_pk_constraint", reflection::primaryKey);
    about("get_check_constraints", reflection::checks);
    functions
        .gives("has_table(table_name, schema=None, **kw)", this::hasTable)
        .gives("has_index(table_name, index_name, schema=None, **kw)", this::hasIndex)
        .gives("get_view_definition(view_name, schema=None, **kw)", this::viewText)
        .gives("get_schema_names(**kw)", a -> schemaNames())
        .does("clear_cache()", a -> answers.clear());
    ofOtherDialects();
  }

  private void ofOtherDialects() {
    if (isSqlite()) {
      functions
          .gives("get_sequence_names(schema=None, **kw)", a -> notImplemented())
          .gives("get_table_comment(table_name, schema=None, **kw)", a -> notImplemented());
      return;
    }
    listing("get_sequence_names", s -> List.copyOf(s.sequences().keySet()));
    about("get_table_comment", reflection::comment);
    functions.gives("get_enums(schema=None, **kw)", a -> answer(a, reflection::enums));
  }

  private boolean isSqlite() {
    return run.context().dialect() == Dialect.SQLITE && run.context().live().isPresent();
  }

  private static PyObject notImplemented() {
    throw Py.NotImplementedError("");
  }

  private void listing(String name, Function<Schema, List<String>> names) {
    functions.gives(
        name + "(schema=None, **kw)",
        a ->
            answer(
                a,
                schema ->
                    PyValues.list(names.apply(schema).stream().map(PyUnicode::new).toList())));
  }

  private void about(String name, Function<Table, PyObject> description) {
    functions.gives(
        name + "(table_name, schema=None, **kw)",
        a -> answer(a, schema -> description.apply(existing(schema, a))));
  }

  /** An inspector answers a question that it was asked before as it did then. */
  private PyObject answer(Arguments arguments, Function<Schema, PyObject> answer) {
    Optional<LiveAnswers> live = run.context().live();
    return live.isEmpty()
        ? unknown(spelled(arguments))
        : answers.computeIfAbsent(
            spelled(arguments), question -> answer.apply(live.get().inspect()));
  }

  private PyObject hasTable(Arguments arguments) {
    return answer(
        arguments,
        schema ->
            Py.newBoolean(
                schema.table(name(arguments)).isPresent()
                    || schema.views().containsKey(name(arguments))));
  }

  private PyObject hasIndex(Arguments arguments) {
    String index = PyValues.text(arguments.required("index_name"));
    return answer(
        arguments,
        schema -> Py.newBoolean(existing(schema, arguments).indexes().containsKey(index)));
  }

  private PyObject viewText(Arguments arguments) {
    String view = PyValues.text(arguments.required("view_name"));
    return run.context().live().isEmpty()
        ? unknown("get_view_definition('" + view + "')")
        : run.context()
            .live()
            .map(live -> live.inspect().views().get(view))
            .<PyObject>map(PyUnicode::new)
            .orElseThrow(() -> run.errors().of("sqlalchemy.exc.NoSuchTableError", view));
  }

  private PyObject schemaNames() {
    return isSqlite() ? PyValues.list(List.of(new PyUnicode("main"))) : unknown("get_schema_names");
  }

  /** A view counts as a table whose columns only the database tells. */
  private Table existing(Schema schema, Arguments arguments) {
    String name = name(arguments);
    return schema
        .table(name)
        .or(() -> reflection.view(schema, name))
        .orElseThrow(() -> run.errors().of("sqlalchemy.exc.NoSuchTableError", name));
  }

  private static String name(Arguments arguments) {
    String schema = arguments.text("schema");
    String table = PyValues.text(arguments.required("table_name"));
    return schema == null || schema.equals("main") ? table : schema + "." + table;
  }

  private static String spelled(Arguments arguments) {
    String table = arguments.names().contains("table_name") ? "'" + name(arguments) + "'" : "";
    String index = arguments.text("index_name");
    return arguments.function() + "(" + table + (index == null ? "" : ", '" + index + "'") + ")";
  }

  private PyObject unknown(String call) {
    return run.context().fromDatabase("inspector." + call);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    PyObject known = functions.find(name);
    if (known != null) {
      return known;
    }
    return switch (name) {
      case "bind" -> run.connection();
      case "engine" -> new EngineObject(run);
      case "dialect" -> run.dialect();
      case "default_schema_name" -> isSqlite() ? new PyUnicode("main") : unknown(name);
      case "info_cache" -> Dicts.empty();
      case "reflect_table" ->
          FacadeFunction.of(
              "reflect_table(table, include_columns=None, exclude_columns=None, **kw)",
              a -> run.constructs().reflected(a.required("table")));
      case "get_enums" -> null;
      default -> name.startsWith("__") ? null : run.unsupported("inspector." + name);
    };
  }

  @Override
  public void noAttributeError(String name) {
    throw Py.AttributeError("'Inspector' object has no attribute '" + name + "'");
  }

  @Override
  protected PyObject pythonClass() {
    return run.connections().classOf("Inspector");
  }

  @Override
  protected String description() {
    return "<sqlalchemy.engine.reflection.Inspector>";
  }
}
