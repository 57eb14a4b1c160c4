package dev.banister.recorder.alembic;

import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.recorder.sqlalchemy.Entity;
import dev.banister.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/**
 * What a query of a session gives: objects of the model during a rehearsal; offline one object
 * whose columns are unknown, which stands for each of them.
 */
final class ModelRows {
  private final AlembicRun run;
  private final UnitOfWork work;
  private final @Nullable Model model;
  private final String query;
  private final SqlStatement question;
  private final @Nullable ResultObject result;

  /**
   * @param asked the select
   * @param query what a script calls it
   */
  ModelRows(AlembicRun run, UnitOfWork work, EntityRows asked, String query, Optional<Rows> rows) {
    this.run = run;
    this.work = work;
    this.model = single(run, asked.entities()).orElse(null);
    this.query = query;
    this.question = asked.statement();
    this.result = rows.map(asked::result).orElse(null);
  }

  private static Optional<Model> single(AlembicRun run, List<Entity> entities) {
    return entities.size() == 1 && entities.getFirst().model() != null
        ? Model.of(run.constructs(), entities.getFirst().model())
        : Optional.empty();
  }

  PyObject all() {
    if (result != null) {
      return objects().invoke("all");
    }
    UnknownObject unknown = run.context().fromDatabase(query + ".all()");
    return model == null ? unknown : new UnknownRows(run, unknown, this::standIn);
  }

  /** One model alone is given as its objects and not as rows of one. */
  private PyObject objects() {
    ResultObject known = java.util.Objects.requireNonNull(result);
    return model == null ? known : known.invoke("scalars");
  }

  PyObject one() {
    if (result != null) {
      return objects().invoke("one");
    }
    return model == null ? run.context().fromDatabase(query + ".one()") : standIn();
  }

  PyObject oneOrNone() {
    return result != null ? objects().invoke("one_or_none") : first();
  }

  /** Offline both are looked at: that there is a row, and that there is none. */
  PyObject first() {
    if (result != null) {
      return objects().invoke("first");
    }
    UnknownObject unknown = run.context().fromDatabase(query + ".first()");
    return model == null ? unknown : unknown.__nonzero__() ? standIn() : Py.None;
  }

  PyObject scalar() {
    return result != null
        ? result.invoke("scalar_one_or_none")
        : run.context().fromDatabase(query + ".scalar()");
  }

  PyObject slice(PyObject key) {
    return result != null
        ? PyValues.list(PyValues.items(all())).__getitem__(key)
        : run.context().fromDatabase(query + "[…]");
  }

  private PyObject standIn() {
    return work.standIn(java.util.Objects.requireNonNull(model), question);
  }
}
