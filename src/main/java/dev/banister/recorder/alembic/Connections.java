package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.Signature;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.recorder.sqlalchemy.ConnectionHooks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** What SQLAlchemy's facade asks of connections. */
final class Connections implements ConnectionHooks {
  private static final Set<String> CLASSES =
      Set.of("Connection", "Engine", "Inspector", "Session", "Query", "Result", "Row");

  private final AlembicRun run;
  private static final Signature SESSION =
      Signature.of("Session.__init__(self, bind=None, *, autocommit=None, **kw)");

  private final Map<String, ConnectionClass> classes = new HashMap<>();

  Connections(AlembicRun run) {
    this.run = run;
  }

  @Override
  public PyObject inspect(PyObject subject) {
    boolean connected =
        subject instanceof ConnectionObject
            || subject instanceof EngineObject
            || subject instanceof SessionObject;
    if (connected || subject instanceof UnknownObject) {
      return new InspectorObject(run);
    }
    return run.unsupported("inspect(" + described(subject) + ")");
  }

  private static String described(PyObject subject) {
    return subject instanceof FacadeObject known ? known.toString() : subject.getType().getName();
  }

  @Override
  public PyObject session(@Nullable PyObject bind, Arguments arguments) {
    return new SessionObject(run);
  }

  /** {@code Session(…)}, which could commit by itself until 1.4. */
  PyObject session(PyObject[] values, String[] keywords) {
    Arguments given = SESSION.bind(values, keywords);
    if (given.flag("autocommit", false)) {
      run.constructs().library().legacy().refuseArgument("autocommit=True is no longer supported");
    }
    return new SessionObject(run);
  }

  @Override
  public @Nullable PyObject connectionClass(String name) {
    return CLASSES.contains(name) ? classOf(name) : null;
  }

  /** The class by which {@code isinstance} knows connections and their like. */
  ConnectionClass classOf(String name) {
    return classes.computeIfAbsent(name, n -> new ConnectionClass(run, n, List.of()));
  }
}
