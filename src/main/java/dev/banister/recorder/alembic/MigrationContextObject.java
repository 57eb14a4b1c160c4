package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.FacadeObject;
import dev.banister.value.Unknown.Origin;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyUnicode;

/** {@code op.get_context()}: Alembic's {@code MigrationContext}. */
final class MigrationContextObject extends FacadeObject {
  private final AlembicRun run;
  private final Functions functions = new Functions();

  MigrationContextObject(AlembicRun run) {
    this.run = run;
    functions
        .gives("autocommit_block()", a -> Block.autocommit(run.context()))
        .gives("begin_transaction(_per_migration=False)", a -> Block.quiet(this))
        .does("execute(sql, execution_options=None)", a -> execute(a.required("sql")))
        .gives("get_current_revision()", a -> environment("get_current_revision()"))
        .gives("get_current_heads()", a -> environment("get_current_heads()"));
  }

  private void execute(PyObject sql) {
    if (sql instanceof PyString) {
      run.operations().invoke("execute", sql);
    } else {
      run.connection().invoke("execute", sql);
    }
  }

  private PyObject environment(String expression) {
    return run.context()
        .unknown(
            "op.get_context()." + expression,
            Origin.ENVIRONMENT,
            "'" + expression + "' depends on how Alembic is run.");
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    PyObject known = functions.find(name);
    if (known != null) {
      return known;
    }
    return switch (name) {
      case "dialect" -> run.dialect();
      case "bind", "connection" -> run.connection();
      case "as_sql" -> Py.False;
      case "opts", "environment_context_args" -> new PyDictionary();
      case "version_table" -> new PyUnicode("alembic_version");
      case "version_table_schema" -> Py.None;
      case "config" -> run.context().live().isPresent() ? new ConfigObject() : environment(name);
      default -> name.startsWith("__") ? null : environment(name);
    };
  }

  @Override
  protected String description() {
    return "<alembic.runtime.migration.MigrationContext>";
  }
}
