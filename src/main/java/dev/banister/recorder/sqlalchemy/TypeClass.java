package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeClass;
import dev.banister.recorder.facade.Signature;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** A type class such as {@code sa.String}; where a type is wanted it serves as its own instance. */
public final class TypeClass extends FacadeClass {
  /** What versions before 2.0 took and no DDL depends on. */
  private static final Set<String> LEGACY =
      Set.of("convert_unicode", "assert_unicode", "unicode_error", "_warn_on_bytestring");

  private static final Set<String> ELEMENTS = Set.of("item_type", "data_type", "impl");

  private final Library library;
  private final TypeKind kind;

  TypeClass(Library library, TypeKind kind, List<PyObject> bases) {
    super(kind.module(), kind.name(), bases);
    this.library = library;
    this.kind = kind;
  }

  TypeKind kind() {
    return kind;
  }

  Library library() {
    return library;
  }

  /** Whether this is the class {@code key} of the catalog or derives from it. */
  boolean is(String key) {
    return kind.key().equals(key)
        || bases().stream().anyMatch(b -> b instanceof TypeClass base && base.is(key));
  }

  @Override
  protected PyObject construct(PyObject[] values, String[] keywords) {
    if (kind.name().equals("TypeDecorator") || kind.name().equals("UserDefinedType")) {
      return new TypeObject(this, new TypeCall(values, keywords));
    }
    TypeKind initializer = library.types().catalog().initializer(kind);
    if (initializer.name().equals("TypeEngine") && values.length > 0) {
      throw Py.TypeError(kind.name() + "() takes no arguments");
    }
    String function = initializer.name() + ".__init__(self";
    String parameters = String.valueOf(initializer.parameters()).substring(1);
    Signature signature =
        Signature.of(function + (parameters.equals(")") ? ")" : ", " + parameters));
    boolean tolerant = is("Enum") || library.legacy().isAllowed();
    TypeCall call = tolerant ? withoutLegacy(values, keywords) : new TypeCall(values, keywords);
    return new TypeObject(this, read(signature.bind(call.values(), call.keywords())));
  }

  private TypeArguments read(Arguments arguments) {
    if (is("Enum") || is("mysql.SET")) {
      return EnumArguments.read(library, arguments);
    }
    Map<String, Value> values = new LinkedHashMap<>();
    List<PyObject> elements = new ArrayList<>();
    for (String name : arguments.names()) {
      PyObject given = arguments.required(name);
      if (library.types().isType(given)) {
        addElement(elements, name, given);
      } else if (given != Py.None) {
        values.put(name, library.types().argument(name, given));
      }
    }
    arguments.extra().forEach((name, v) -> values.put(name, library.values().of(v)));
    return new TypeArguments(values, List.of(), elements, null, null);
  }

  /** A type for the text of a JSON item concerns Python alone. */
  private static void addElement(List<PyObject> elements, String parameter, PyObject type) {
    if (ELEMENTS.contains(parameter)) {
      elements.add(type);
    }
  }

  private static TypeCall withoutLegacy(PyObject[] values, String[] keywords) {
    Map<String, PyObject> kept = new LinkedHashMap<>();
    int positional = values.length - keywords.length;
    for (int i = 0; i < keywords.length; i++) {
      if (!LEGACY.contains(keywords[i])) {
        kept.put(keywords[i], values[positional + i]);
      }
    }
    PyObject[] all = Arrays.copyOf(values, positional + kept.size());
    int next = positional;
    for (PyObject value : kept.values()) {
      all[next++] = value;
    }
    return new TypeCall(all, kept.keySet().toArray(String[]::new));
  }

  @Override
  protected @Nullable PyObject member(String name) {
    return switch (name) {
      case "with_variant", "create", "drop", "compile", "copy" ->
          construct(Py.EmptyObjects, Py.NoKeywords).__findattr__(name);
      case "__visit_name__" -> new PyUnicode(kind.name());
      case "NULL" -> kind.name().startsWith("JSON") ? library.constant("null") : null;
      default -> null;
    };
  }
}
