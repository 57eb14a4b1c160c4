package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeClass;
import dev.banister.recorder.facade.ScriptClass;
import dev.banister.recorder.facade.ScriptObject;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** The types of one run: their classes, and what a script's type stands for. */
public final class Types {
  private final Library library;
  private final TypeCatalog catalog = TypeCatalog.EXPORTED;
  private final Map<String, TypeClass> classes = new HashMap<>();

  Types(Library library) {
    this.library = library;
  }

  TypeCatalog catalog() {
    return catalog;
  }

  /** Names of the generic types. */
  Stream<String> names() {
    return catalog.genericNames();
  }

  /** The class that a module shows under the name, or null; empty dialect for the generic ones. */
  @Nullable TypeClass exported(String dialect, String name) {
    TypeKind kind = catalog.exported(dialect, name);
    return kind == null ? null : typeClass(kind.key());
  }

  TypeClass typeClass(String key) {
    TypeClass known = classes.get(key);
    if (known != null) {
      return known;
    }
    TypeKind kind = catalog.named(key);
    List<PyObject> bases = new ArrayList<>();
    kind.bases().forEach(base -> bases.add(typeClass(base)));
    TypeClass made = new TypeClass(library, kind, bases);
    classes.put(key, made);
    return made;
  }

  /** Names of the parameters of a type's constructor. */
  List<String> parameters(TypeKind kind) {
    String text = String.valueOf(catalog.initializer(kind).parameters());
    return Arrays.stream(text.substring(1, text.length() - 1).split(", "))
        .map(p -> p.replaceAll("=.*|\\*", ""))
        .toList();
  }

  /** Whether the object may stand where a type stands. */
  boolean isType(PyObject object) {
    return object instanceof TypeObject
        || object instanceof TypeClass
        || object instanceof PluginType
        || object instanceof PluginTypeClass
        || object instanceof ScriptClass script && script.facadeBase() instanceof TypeClass
        || object instanceof ScriptObject made
            && made.scriptClass().facadeBase() instanceof TypeClass;
  }

  /** An argument of a type: SQL text of a domain's default and check is kept as text. */
  Value argument(String name, PyObject given) {
    return given instanceof ExpressionObject expression
        ? Value.of(expression.__unicode__().getString())
        : library.values().of(given);
  }

  /**
   * What a type stands for.
   *
   * @param object a type, a type class, {@code None}, or something unknown
   */
  public ColumnType columnType(@Nullable PyObject object) {
    if (object == null || object == Py.None) {
      return ColumnType.NULL;
    }
    return switch (object) {
      case TypeObject type -> type.columnType();
      case PluginType type -> type.columnType();
      case PluginTypeClass type -> columnType(type.__call__());
      case TypeClass type -> columnType(type.__call__());
      case UnknownObject unknown -> unknown(unknown);
      case ScriptObject type when isType(type) -> library.scriptTypes().columnType(type);
      case ScriptClass type when isType(type) -> columnType(type.__call__());
      case ScriptClass type when type.unknownBase() != null -> unknown(type);
      case FacadeClass type -> throw notAType(type);
      default -> throw notAType(object);
    };
  }

  /** The type that a catalog's text names. */
  public PyObject reflected(String text) {
    return object(
        library.context().dialect() == Dialect.SQLITE
            ? SqliteReflectedType.of(text)
            : ReflectedType.of(text));
  }

  /** A type as Python sees it, such as {@code column.type}. */
  PyObject object(ColumnType type) {
    TypeKind kind = catalog.exported(type.dialect(), type.name());
    if (kind == null) {
      return library.unsupported("type " + type.name());
    }
    List<PyObject> elements = type.elements().stream().map(this::object).toList();
    TypeArguments arguments =
        new TypeArguments(type.arguments(), type.labels(), elements, null, type.unknown());
    return new TypeObject(typeClass(kind.key()), arguments);
  }

  private ColumnType unknown(UnknownObject object) {
    return new AssumedTypes(library.context())
        .of(object.unknown())
        .orElseGet(
            () ->
                new ColumnType(
                    object.unknown().expression(),
                    "",
                    Map.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    object.unknown()));
  }

  private static ColumnType unknown(ScriptClass type) {
    UnknownObject base = type.unknownBase();
    return new ColumnType(
        type.name(),
        "",
        Map.of(),
        List.of(),
        List.of(),
        Map.of(),
        base == null ? null : base.unknown());
  }

  private RuntimeException notAType(PyObject object) {
    return library.errors().argument("expected a type, got " + object.__repr__());
  }
}
