package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.UnknownObject;
import dev.banister.recorder.sqlalchemy.SqlAlchemyModules;
import dev.banister.value.Unknown.Origin;
import org.python.core.PyObject;

/** The objects of Alembic that one run of a script sees, each made once. */
final class AlembicRun {
  private final AlembicContext context;
  private final Connections connections;
  private final SqlAlchemyModules sqlalchemy;
  private final Constructs constructs;
  private final Errors errors;
  private final Plugins plugins;
  private final ConnectionObject connection;
  private final MigrationContextObject migrationContext;
  private final OperationsObject operations;
  private final Results results;
  private int savepoints;

  AlembicRun(AlembicContext context) {
    this.context = context;
    this.connections = new Connections(this);
    this.sqlalchemy = new SqlAlchemyModules(context, connections);
    this.constructs = new Constructs(sqlalchemy);
    this.errors = new Errors(sqlalchemy.library());
    this.plugins = new Plugins(context);
    this.connection = new ConnectionObject(this);
    this.migrationContext = new MigrationContextObject(this);
    this.operations = new OperationsObject(this, new DirectScope(context));
    this.results = new Results(this);
  }

  AlembicContext context() {
    return context;
  }

  Constructs constructs() {
    return constructs;
  }

  Connections connections() {
    return connections;
  }

  SqlAlchemyModules sqlalchemy() {
    return sqlalchemy;
  }

  Errors errors() {
    return errors;
  }

  PyObject dialect() {
    return sqlalchemy.library().dialectObject();
  }

  Plugins plugins() {
    return plugins;
  }

  ConnectionObject connection() {
    return connection;
  }

  MigrationContextObject migrationContext() {
    return migrationContext;
  }

  OperationsObject operations() {
    return operations;
  }

  Results results() {
    return results;
  }

  int nextSavepoint() {
    return ++savepoints;
  }

  /** Something that real Alembic has and this facade does not. */
  UnknownObject unsupported(String expression) {
    return context.unknown(
        expression, Origin.UNSUPPORTED, "'" + expression + "' is not followed by the recorder.");
  }
}
