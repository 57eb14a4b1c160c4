package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeObject;
import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import dev.banister.sql.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code statement.compile(compile_kwargs={"literal_binds": True})}: its text. */
final class CompiledObject extends FacadeObject {
  private final String text;

  CompiledObject(Dialect dialect, SqlStatement statement) {
    this(Spelling.of(dialect).statement(statement));
  }

  CompiledObject(String text) {
    this.text = text;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return name.equals("string") ? new PyUnicode(text) : null;
  }

  @Override
  protected String description() {
    return text;
  }
}
