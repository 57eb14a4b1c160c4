package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** An entity of alembic_utils, whose statements a script may also execute itself. */
final class EntityObject extends FacadeObject {
  private final AlembicRun run;
  private final EntityClass type;
  private final PostgresEntity entity;
  private final Arguments given;

  EntityObject(AlembicRun run, EntityClass type, PostgresEntity entity, Arguments given) {
    this.run = run;
    this.type = type;
    this.entity = entity;
    this.given = given;
  }

  PostgresEntity entity() {
    return entity;
  }

  @Override
  protected PyObject pythonClass() {
    return type;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "to_sql_statement_create" -> FacadeFunction.of(name + "()", a -> text(entity.create()));
      case "to_sql_statement_drop" ->
          FacadeFunction.of(
              name + "(cascade=False)", a -> text(entity.drop(a.flag("cascade", false))));
      case "to_sql_statement_create_or_replace" ->
          FacadeFunction.of(
              name + "()", a -> PyValues.list(entity.replace().stream().map(this::text).toList()));
      default -> given.names().contains(name) ? given.required(name) : null;
    };
  }

  private PyObject text(String sql) {
    return run.constructs().text(sql);
  }

  @Override
  protected String description() {
    return "<alembic_utils." + type.name() + ">";
  }
}
