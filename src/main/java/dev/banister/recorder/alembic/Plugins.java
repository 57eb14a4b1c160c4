package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.value.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** Operations that a script or its helpers register with {@code Operations}. */
final class Plugins {
  private final AlembicContext context;
  private final PyValues values;
  private final Map<String, Registered> operations = new HashMap<>();
  private final Map<PyObject, PyObject> implementations = new HashMap<>();

  Plugins(AlembicContext context) {
    this.context = context;
    this.values = new PyValues(context);
  }

  /** {@code @Operations.register_operation(name, sourcename)}. */
  PyObject register(Arguments arguments) {
    String name = PyValues.text(arguments.required("name"));
    String source = arguments.text("sourcename");
    return FacadeFunction.of(
        "register(op_cls)",
        a -> {
          PyObject type = a.required("op_cls");
          operations.put(name, new Registered(type, source == null ? name : source));
          return type;
        });
  }

  /** {@code @Operations.implementation_for(op_cls)}. */
  PyObject implement(Arguments arguments) {
    return FacadeFunction.of(
        "decorate(fn)",
        a -> {
          implementations.put(arguments.required("op_cls"), a.required("fn"));
          return a.required("fn");
        });
  }

  /** The function {@code op.name} that was registered, or null. */
  @Nullable PyObject function(PyObject op, String name) {
    Registered registered = operations.get(name);
    if (registered == null) {
      return null;
    }
    PyObject method = registered.type().__getattr__(registered.source());
    return FacadeFunction.of(name + "(*args, **kw)", a -> Calls.with(method, op, a));
  }

  /** {@code op.invoke(operation)}: what its implementation does, or a note that it was asked. */
  PyObject invoke(PyObject op, PyObject operation) {
    PyObject type = operation.__getattr__("__class__");
    PyObject implementation = implementations.get(type);
    if (implementation != null) {
      return implementation.__call__(op, operation);
    }
    String name = PyValues.text(type.__getattr__("__name__"));
    context.record(new Operation.PluginOperation(name, Map.of("operation", described(operation))));
    return Py.None;
  }

  /** A value as itself when it has a form in SQL, any other object as its text. */
  Value described(PyObject object) {
    if (object instanceof PluginObject plugin) {
      return values.of(plugin.asDictionary());
    }
    return values.of(isPlain(object) ? object : new PyUnicode(PyValues.text(object)));
  }

  private static boolean isPlain(PyObject object) {
    return !(object instanceof dev.banister.recorder.facade.FacadeObject)
        || object instanceof dev.banister.recorder.facade.UnknownObject;
  }

  /** A class with the name of the method that makes and invokes it. */
  private record Registered(PyObject type, String source) {}
}
