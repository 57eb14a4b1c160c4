package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.Arguments;
import dev.banister.sql.Dialect;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/**
 * {@code op.sync_enum_values(…)} of alembic_postgresql_enum.
 *
 * <p>On other dialects than PostgreSQL the library does nothing; there the operation stays one of a
 * plug-in, whose statements hang on the defaults that the columns have.
 */
final class EnumSync {
  private final AlembicRun run;

  EnumSync(AlembicRun run) {
    this.run = run;
  }

  /** Null where the operation is taken down as it is. */
  @Nullable PyObject invoke(Arguments arguments) {
    boolean skipped =
        run.context().dialect() != Dialect.POSTGRESQL
            && (arguments.rest().size() >= 4 || arguments.extra().containsKey("new_values"));
    return skipped ? Py.None : null;
  }
}
