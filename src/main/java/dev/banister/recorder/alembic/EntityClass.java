package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeClass;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.Signature;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** {@code PGFunction}, {@code PGView}, … of alembic_utils. */
final class EntityClass extends FacadeClass {
  private static final Map<String, String> SIGNATURES =
      Map.of(
          "PGFunction", "schema, signature, definition",
          "PGView", "schema, signature, definition",
          "PGMaterializedView", "schema, signature, definition, with_data=True",
          "PGTrigger", "schema, signature, definition, on_entity, is_constraint=False",
          "PGPolicy", "schema, signature, definition, on_entity",
          "PGExtension", "schema, signature",
          "PGGrantTable", "schema, table, role, grant, columns=None, with_grant_option=False");

  private final AlembicRun run;

  private EntityClass(AlembicRun run, String module, String name) {
    super(module, name, List.of());
    this.run = run;
  }

  /** The class of that name, or null when the library has none. */
  static @Nullable EntityClass of(AlembicRun run, String module, String name) {
    return SIGNATURES.containsKey(name) ? new EntityClass(run, module, name) : null;
  }

  @Override
  protected PyObject construct(PyObject[] values, String[] keywords) {
    Signature signature = Signature.of(name() + ".__init__(self, " + SIGNATURES.get(name()) + ")");
    Arguments a = signature.bind(values, keywords);
    return new EntityObject(run, this, entity(a), a);
  }

  private PostgresEntity entity(Arguments a) {
    return switch (name()) {
      case "PGFunction" ->
          new PostgresEntity.Function(plain(a, "schema"), plain(a, "signature"), definition(a));
      case "PGView" ->
          new PostgresEntity.View(plain(a, "schema"), plain(a, "signature"), definition(a));
      case "PGMaterializedView" ->
          new PostgresEntity.MaterializedView(
              plain(a, "schema"), plain(a, "signature"), definition(a), a.flag("with_data", true));
      case "PGTrigger" ->
          new PostgresEntity.Trigger(
              plain(a, "schema"),
              plain(a, "signature"),
              definition(a),
              plain(a, "on_entity"),
              a.flag("is_constraint", false));
      case "PGPolicy" ->
          new PostgresEntity.Policy(plain(a, "signature"), definition(a), plain(a, "on_entity"));
      case "PGExtension" -> new PostgresEntity.Extension(plain(a, "schema"), plain(a, "signature"));
      default -> grant(a);
    };
  }

  private static PostgresEntity grant(Arguments a) {
    List<String> columns =
        a.present("columns") == null
            ? List.of()
            : a.items("columns").stream().map(PyValues::text).sorted().toList();
    PyObject grant = a.required("grant");
    PyObject value = grant.__findattr__("value");
    return new PostgresEntity.Grant(
        plain(a, "schema"),
        plain(a, "table"),
        plain(a, "role"),
        PyValues.text(value == null ? grant : value),
        columns,
        a.flag("with_grant_option", false));
  }

  private static String definition(Arguments a) {
    return PyValues.text(a.required("definition"));
  }

  /** Without double quotes, each run of blanks as one. */
  private static String plain(Arguments a, String name) {
    return PyValues.text(a.required(name)).strip().replaceAll("\\s+", " ").replace("\"", "");
  }

  /** What {@code op} does with an entity, or null when the name is none of the library's. */
  static @Nullable PyObject invoke(AlembicRun run, String operation, Arguments arguments) {
    boolean own =
        !arguments.rest().isEmpty() && arguments.rest().getFirst() instanceof EntityObject;
    if (!own) {
      return null;
    }
    PostgresEntity entity = ((EntityObject) arguments.rest().getFirst()).entity();
    List<String> statements =
        switch (operation) {
          case "create_entity" -> List.of(entity.create());
          case "drop_entity" -> List.of(entity.drop(cascades(arguments)));
          case "replace_entity" -> entity.replace();
          default -> List.of();
        };
    for (String statement : statements) {
      run.operations().invoke("execute", run.constructs().text(statement));
    }
    return Py.None;
  }

  private static boolean cascades(Arguments arguments) {
    PyObject named = arguments.extra().get("cascade");
    PyObject given = arguments.rest().size() > 1 ? arguments.rest().get(1) : named;
    return given != null && given.__nonzero__();
  }
}
