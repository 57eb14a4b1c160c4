package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.Operation;
import dev.banister.operation.Operation.CreateType;
import dev.banister.operation.Operation.DropType;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** A type with its arguments: {@code sa.String(50)}. */
public final class TypeObject extends FacadeObject {
  private final TypeClass typeClass;
  private final TypeArguments arguments;
  private final TypeCall call;
  private final Map<String, PyObject> variants;

  TypeObject(TypeClass typeClass, TypeArguments arguments) {
    this(typeClass, arguments, TypeCall.NOTHING, Map.of());
  }

  /** The core of a type that a script derives; its arguments are for its {@code impl}. */
  TypeObject(TypeClass typeClass, TypeCall call) {
    this(typeClass, TypeArguments.NONE, call, Map.of());
  }

  private TypeObject(
      TypeClass typeClass, TypeArguments arguments, TypeCall call, Map<String, PyObject> variants) {
    this.typeClass = typeClass;
    this.arguments = arguments;
    this.call = call;
    this.variants = variants;
  }

  TypeCall call() {
    return call;
  }

  TypeClass typeClass() {
    return typeClass;
  }

  TypeArguments arguments() {
    return arguments;
  }

  public ColumnType columnType() {
    Types types = typeClass.library().types();
    Map<String, ColumnType> byDialect = new LinkedHashMap<>();
    variants.forEach((dialect, type) -> byDialect.put(dialect, types.columnType(type)));
    ColumnType type =
        new ColumnType(
            typeClass.kind().name(),
            typeClass.kind().dialect(),
            arguments.values(),
            arguments.labels(),
            arguments.elements().stream().map(types::columnType).toList(),
            byDialect,
            arguments.unknown());
    if (arguments.enumeration() != null) {
      typeClass.library().pythonTypes().enumeration(type, arguments.enumeration());
    }
    return type;
  }

  @Override
  protected PyObject pythonClass() {
    return typeClass;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "with_variant" ->
          FacadeFunction.of(
              "TypeEngine.with_variant(self, type_, *dialect_names)",
              a -> withVariant(a.required("type_"), a.rest()));
      case "create" -> ddl("create", checkFirst -> new CreateType(columnType(), checkFirst));
      case "drop" -> ddl("drop", checkFirst -> new DropType(columnType(), checkFirst));
      case "copy", "adapt", "dialect_impl", "as_generic" ->
          FacadeFunction.of(name + "(*args, **kw)", a -> this);
      case "compile" -> FacadeFunction.of("compile(dialect=None)", a -> __unicode__());
      case "enums" -> typeClass.is("Enum") ? labels() : null;
      case "enum_class" -> typeClass.is("Enum") ? orNone(arguments.enumeration()) : null;
      case "item_type" -> typeClass.is("ARRAY") ? arguments.elements().get(0) : null;
      case "__visit_name__" -> new PyUnicode(typeClass.kind().name());
      default -> argument(name);
    };
  }

  private @Nullable PyObject ddl(String name, Function<Boolean, Operation> maker) {
    if (!typeClass.is("Enum") && !typeClass.is("Boolean") && !typeClass.is("postgresql.DOMAIN")) {
      return null;
    }
    return FacadeFunction.of(
        "SchemaType." + name + "(self, bind, checkfirst=True)",
        a -> {
          if (isOwnObject()) {
            typeClass.library().context().record(maker.apply(a.flag("checkfirst", true)));
          }
          return Py.None;
        });
  }

  /**
   * Whether the database keeps the type as an object of its own, under its name. Elsewhere
   * SQLAlchemy's create and drop do nothing.
   */
  private boolean isOwnObject() {
    Dialect dialect = typeClass.library().context().dialect();
    if (!typeClass.kind().dialect().isEmpty()) {
      return dialect != Dialect.SQLITE || !typeClass.is("Enum");
    }
    boolean isNative = !Value.of(false).equals(arguments.values().get("native_enum"));
    return typeClass.is("Enum") && dialect == Dialect.POSTGRESQL && isNative;
  }

  private PyObject labels() {
    return PyValues.list(arguments.labels().stream().map(PyUnicode::new).toList());
  }

  private static PyObject orNone(@Nullable PyObject object) {
    return object == null ? Py.None : object;
  }

  private @Nullable PyObject argument(String name) {
    Value value = arguments.values().get(name);
    if (value != null) {
      return typeClass.library().objects().of(value);
    }
    return typeClass.library().types().parameters(typeClass.kind()).contains(name) ? Py.None : null;
  }

  private TypeObject withVariant(PyObject type, List<PyObject> dialects) {
    Map<String, PyObject> more = new LinkedHashMap<>(variants);
    dialects.forEach(d -> more.put(PyValues.text(d), type));
    return new TypeObject(typeClass, arguments, call, more);
  }

  /** As SQLAlchemy's default dialect spells it where that is plain, else a placeholder. */
  @Override
  public PyUnicode __unicode__() {
    String spelled = TypeText.of(columnType());
    return spelled == null
        ? typeClass.library().unsupported("str(" + description() + ")").__unicode__()
        : new PyUnicode(spelled);
  }

  @Override
  protected String description() {
    Stream<String> labels = arguments.labels().stream().map(label -> "'" + label + "'");
    Stream<String> named =
        arguments.values().entrySet().stream()
            .map(e -> e.getKey() + "=" + typeClass.library().objects().of(e.getValue()).__repr__());
    return Stream.concat(labels, named)
        .collect(Collectors.joining(", ", typeClass.kind().name() + "(", ")"));
  }
}
