package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** The names that {@code sqlalchemy} and its core modules share. */
final class CoreNames {
  private static final Set<String> CONNECTIONS =
      Set.of(
          "Connection",
          "Engine",
          "Inspector",
          "Row",
          "RowMapping",
          "Result",
          "CursorResult",
          "ResultProxy",
          "RowProxy",
          "Transaction",
          "Connectable",
          "create_engine",
          "MappingResult",
          "ScalarResult",
          "engine_from_config",
          "make_url",
          "URL",
          "create_mock_engine");

  private final Library library;
  private final Map<String, PyObject> functions;

  CoreNames(Library library) {
    this.library = library;
    this.functions = new ExpressionFunctions(library).all();
  }

  /** What is under that name, or null. */
  @Nullable PyObject of(String name) {
    PyObject function = functions.get(name);
    if (function != null) {
      return function;
    }
    PyObject type = library.types().exported("", name);
    PyObject schemaClass = library.classes().find(name);
    if (type != null || schemaClass != null) {
      return type == null ? schemaClass : type;
    }
    return CONNECTIONS.contains(name) ? library.hooks().connectionClass(name) : other(name);
  }

  /** The names that a star import brings. */
  List<String> starNames() {
    return Stream.of(functions.keySet().stream(), Classes.names(), library.types().names())
        .flatMap(names -> names)
        .distinct()
        .sorted()
        .toList();
  }

  private @Nullable PyObject other(String name) {
    return switch (name) {
      case "__version__" -> new PyUnicode(library.legacy().isAllowed() ? "1.4.54" : "2.1.9");
      case "inspect" ->
          FacadeFunction.of(
              "inspect(subject, raiseerr=True)",
              a -> library.hooks().inspect(a.required("subject")));
      case "NULLTYPE" -> library.types().typeClass("NullType").__call__();
      case "False_", "True_", "Null" -> functions.get(constant(name));
      default -> null;
    };
  }

  private static String constant(String name) {
    return switch (name) {
      case "False_" -> "false";
      case "True_" -> "true";
      default -> "null";
    };
  }
}
