package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** What of SQLAlchemy needs a connection and is answered by the facade of Alembic. */
public interface ConnectionHooks {

  /** {@code sa.inspect(subject)} and {@code Inspector.from_engine(subject)}. */
  PyObject inspect(PyObject subject);

  /**
   * {@code orm.Session(…)} and the objects that a {@code sessionmaker} makes.
   *
   * @param bind the bind, or null when none is given
   */
  PyObject session(@Nullable PyObject bind, Arguments arguments);

  /**
   * A class of {@code sqlalchemy.engine} or {@code sqlalchemy.orm} that belongs to connections:
   * {@code Connection}, {@code Engine}, {@code Inspector}, {@code Session}, {@code Query}.
   *
   * @return null when there is none of that name
   */
  @Nullable PyObject connectionClass(String name);
}
