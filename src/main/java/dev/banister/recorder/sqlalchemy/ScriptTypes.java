package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeClass;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.ScriptObject;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.ColumnType;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/**
 * Types that a script defines: {@code TypeDecorator} with its {@code impl}, {@code UserDefinedType}
 * with its {@code get_col_spec}, and any type whose text a {@code @compiles} function gives.
 */
final class ScriptTypes {
  private final Library library;

  ScriptTypes(Library library) {
    this.library = library;
  }

  ColumnType columnType(ScriptObject type) {
    PyObject core = type.core();
    ColumnType base = core instanceof TypeObject made ? made.columnType() : ColumnType.NULL;
    Map<String, Value> arguments = new LinkedHashMap<>(base.arguments());
    String text = text(type);
    if (text == null && isPlain(type, base)) {
      return base;
    }
    if (text != null) {
      arguments.put("col_spec", Value.of(text));
    }
    ColumnType made =
        new ColumnType(
            type.scriptClass().name(),
            "",
            arguments,
            base.labels(),
            text == null ? implementation(type, base) : List.of(),
            base.variants(),
            base.unknown());
    library.pythonTypes().decorator(made, type);
    return made;
  }

  /** A class that only adds to one of SQLAlchemy's is spelled like that one. */
  private static boolean isPlain(ScriptObject type, ColumnType base) {
    return !base.isNull()
        && !base.name().equals("UserDefinedType")
        && !base.name().equals("TypeDecorator")
        && type.scriptClass().defined("impl") == null
        && type.scriptClass().defined("load_dialect_impl") == null
        && type.scriptClass().defined("__visit_name__") == null;
  }

  private List<ColumnType> implementation(ScriptObject type, ColumnType base) {
    PyObject loader = type.scriptClass().defined("load_dialect_impl");
    PyObject impl = type.scriptClass().defined("impl");
    if (loader != null) {
      PyObject method = loader.__get__(type, type.scriptClass());
      return List.of(library.types().columnType(method.__call__(library.dialectObject())));
    }
    if (impl != null) {
      return List.of(library.types().columnType(instance(impl, type.core())));
    }
    return base.name().equals("UserDefinedType") ? List.of() : List.of(base);
  }

  /** {@code GUID(36)} hands its arguments to the class in {@code impl}. */
  private static PyObject instance(PyObject impl, @Nullable PyObject core) {
    TypeCall call = core instanceof TypeObject type ? type.call() : TypeCall.NOTHING;
    return impl instanceof FacadeClass ? impl.__call__(call.values(), call.keywords()) : impl;
  }

  private @Nullable String text(ScriptObject type) {
    PyObject compiler = library.compilers().of(type.scriptClass(), library.context().dialect());
    PyObject specification = type.scriptClass().defined("get_col_spec");
    if (compiler != null) {
      UnknownObject unknown = library.unsupported("compiler");
      return PyValues.text(compiler.__call__(type, unknown));
    }
    if (specification == null) {
      return null;
    }
    PyObject method = specification.__get__(type, type.scriptClass());
    return PyValues.text(method.__call__(Py.EmptyObjects, Py.NoKeywords));
  }
}
