package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.UnknownObject;
import dev.banister.value.Unknown.Origin;

/** The objects of Alembic that one run of a script sees, each made once. */
final class AlembicRun {
  private final AlembicContext context;
  private final Constructs constructs;
  private final Plugins plugins;
  private final ConnectionObject connection;
  private final MigrationContextObject migrationContext;
  private final OperationsObject operations;

  AlembicRun(AlembicContext context, Constructs constructs) {
    this.context = context;
    this.constructs = constructs;
    this.plugins = new Plugins(context);
    this.connection = new ConnectionObject(this);
    this.migrationContext = new MigrationContextObject(this);
    this.operations = new OperationsObject(this, new DirectScope(context));
  }

  AlembicContext context() {
    return context;
  }

  Constructs constructs() {
    return constructs;
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

  /** Something that real Alembic has and this facade does not. */
  UnknownObject unsupported(String expression) {
    return context.unknown(
        expression, Origin.UNSUPPORTED, "'" + expression + "' is not followed by the recorder.");
  }
}
