package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.LiveAnswers;
import dev.banister.recorder.facade.PyValues;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import java.util.List;
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

  InspectorObject(AlembicRun run) {
    this.run = run;
    this.reflection = new Reflection(run);
    listing("get_table_names", s -> s.tableNames());
    listing("get_view_names", s -> List.copyOf(s.views().keySet()));
    listing("get_sequence_names", s -> List.copyOf(s.sequences().keySet()));
    about("get_columns", reflection::columns);
    about("get_indexes", reflection::indexes);
    about("get_unique_constraints", reflection::uniques);
    about("get_foreign_keys", reflection::foreignKeys);
    about("get_pk_constraint", reflection::primaryKey);
    about("get_check_constraints", reflection::checks);
    about("get_table_comment", reflection::comment);
    functions
        .gives("has_table(table_name, schema=None, **kw)", this::hasTable)
        .gives("has_index(table_name, index_name, schema=None, **kw)", this::hasIndex)
        .gives("get_enums(schema=None, **kw)", a -> answer(a, reflection::enums))
        .gives("get_schema_names(**kw)", a -> unknown("get_schema_names"))
        .does("clear_cache()", a -> {});
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

  private PyObject answer(Arguments arguments, Function<Schema, PyObject> answer) {
    return run.context()
        .live()
        .map(LiveAnswers::inspect)
        .map(answer)
        .orElseGet(() -> unknown(spelled(arguments)));
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

  private Table existing(Schema schema, Arguments arguments) {
    String name = name(arguments);
    return schema
        .table(name)
        .orElseThrow(() -> run.errors().of("sqlalchemy.exc.NoSuchTableError", name));
  }

  private static String name(Arguments arguments) {
    String schema = arguments.text("schema");
    String table = PyValues.text(arguments.required("table_name"));
    return schema == null ? table : schema + "." + table;
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
      case "bind", "engine" -> run.connection();
      case "dialect" -> run.dialect();
      case "default_schema_name" -> unknown(name);
      default -> name.startsWith("__") ? null : run.unsupported("inspector." + name);
    };
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
