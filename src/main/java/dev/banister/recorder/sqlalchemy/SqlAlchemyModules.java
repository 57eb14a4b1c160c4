package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeModule;
import dev.banister.recorder.facade.RecordingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/**
 * The modules of SQLAlchemy and of the libraries beside it, for one run of a script.
 *
 * <p>A name that is not followed here answers with an unknown value of its own name.
 */
public final class SqlAlchemyModules {
  private static final Set<String> PACKAGES =
      Set.of(
          "sqlalchemy",
          "sqlalchemy.sql",
          "sqlalchemy.orm",
          "sqlalchemy.engine",
          "sqlalchemy.ext",
          "sqlalchemy.dialects",
          "sqlalchemy.future",
          "pgvector",
          "sqlmodel",
          "sqlmodel.sql",
          "sqlalchemy_utils",
          "sqlalchemy_utils.types",
          "geoalchemy2",
          "fastapi_users_db_sqlalchemy");

  private static final Set<String> SUBMODULES =
      Set.of(
          "sqlalchemy.sql",
          "sqlalchemy.sql.expression",
          "sqlalchemy.sql.elements",
          "sqlalchemy.sql.schema",
          "sqlalchemy.sql.sqltypes",
          "sqlalchemy.sql.functions",
          "sqlalchemy.sql.ddl",
          "sqlalchemy.sql.selectable",
          "sqlalchemy.sql.dml",
          "sqlalchemy.sql.type_api",
          "sqlalchemy.sql.naming",
          "sqlalchemy.schema",
          "sqlalchemy.types",
          "sqlalchemy.orm",
          "sqlalchemy.orm.exc",
          "sqlalchemy.orm.session",
          "sqlalchemy.engine",
          "sqlalchemy.engine.reflection",
          "sqlalchemy.engine.base",
          "sqlalchemy.engine.url",
          "sqlalchemy.exc",
          "sqlalchemy.inspection",
          "sqlalchemy.event",
          "sqlalchemy.ext",
          "sqlalchemy.ext.compiler",
          "sqlalchemy.ext.declarative",
          "sqlalchemy.ext.mutable",
          "sqlalchemy.dialects",
          "sqlalchemy.dialects.postgresql",
          "sqlalchemy.dialects.mysql",
          "sqlalchemy.dialects.mariadb",
          "sqlalchemy.dialects.sqlite",
          "sqlalchemy.dialects.oracle",
          "sqlalchemy.dialects.mssql",
          "sqlalchemy.future",
          "pgvector.sqlalchemy",
          "sqlmodel.sql",
          "sqlmodel.sql.sqltypes",
          "sqlalchemy_utils.types",
          "fastapi_users_db_sqlalchemy.generics",
          "geoalchemy2.types");

  /** Names that SQLAlchemy had until 1.4. */
  private static final Set<String> GONE = Set.of("Binary", "relation", "eagerload");

  private static final List<String> DECLARATIVE =
      List.of("sqlalchemy.orm", "sqlalchemy.ext.declarative", "sqlalchemy.ext.asyncio");

  private final Library library;
  private final CoreNames core;
  private final OrmNames orm;
  private final DialectNames dialects;
  private final PluginTypes plugins;
  private final Map<String, FacadeModule> modules = new HashMap<>();

  public SqlAlchemyModules(RecordingContext context, ConnectionHooks hooks) {
    this.library = new Library(context, hooks);
    this.core = new CoreNames(library);
    this.orm = new OrmNames(library);
    this.dialects = new DialectNames(library, core);
    this.plugins = new PluginTypes(library);
  }

  /** The conversions and classes behind the modules. */
  public Library library() {
    return library;
  }

  /** The module of that name, or null when it is none of those that this facade answers for. */
  public @Nullable PyObject module(String dottedName) {
    String top = dottedName.split("\\.", 2)[0];
    boolean known = PACKAGES.contains(top) && (isPlugin(top) ? holds(dottedName) : true);
    return known ? modules.computeIfAbsent(dottedName, this::made) : null;
  }

  private static boolean isPlugin(String top) {
    return !top.equals("sqlalchemy");
  }

  private static boolean holds(String plugin) {
    return PACKAGES.contains(plugin)
        || SUBMODULES.contains(plugin)
        || plugin.startsWith("sqlalchemy_utils.types.");
  }

  private FacadeModule made(String name) {
    Function<String, @Nullable PyObject> names = names(name);
    FacadeModule module = new FacadeModule(name, attribute -> attribute(name, attribute, names));
    if (name.equals("sqlalchemy")) {
      module.with("__version__", () -> core.of("__version__")).exporting(core::starNames);
    }
    return module;
  }

  private @Nullable PyObject attribute(
      String module, String attribute, Function<String, @Nullable PyObject> names) {
    PyObject found = names.apply(attribute);
    if (found != null) {
      return found;
    }
    if (GONE.contains(attribute) && !library.legacy().isAllowed()) {
      return null;
    }
    String inner = module + "." + attribute;
    boolean typed =
        module.equals("sqlalchemy_utils.types") && Character.isLowerCase(attribute.charAt(0));
    return typed || SUBMODULES.contains(inner) ? module(inner) : library.unsupported(inner);
  }

  private Function<String, @Nullable PyObject> names(String module) {
    String top = module.split("\\.", 2)[0];
    if (isPlugin(top)) {
      return name -> plugin(module, name);
    }
    if (module.endsWith(".exc")) {
      return library.errors()::type;
    }
    if (module.startsWith("sqlalchemy.dialects.")) {
      String dialect = module.split("\\.")[2];
      return name -> dialects.of(dialect, name);
    }
    if (DECLARATIVE.stream().anyMatch(module::startsWith)) {
      return this::ormName;
    }
    return switch (module) {
      case "sqlalchemy.sql.functions" -> this::functionName;
      case "sqlalchemy.event" -> HarmlessObject::new;
      case "sqlalchemy.ext.compiler" -> this::compilerName;
      case "sqlalchemy.ext.mutable" -> this::mutableName;
      default -> module.startsWith("sqlalchemy.ext") ? name -> null : core::of;
    };
  }

  private @Nullable PyObject plugin(String module, String name) {
    PyObject type = plugins.of(module, name);
    boolean reexported = type == null && module.equals("sqlmodel");
    return reexported ? core.of(name) : type;
  }

  private @Nullable PyObject ormName(String name) {
    PyObject found = orm.of(name);
    return found == null && name.equals("join") ? core.of("join") : found;
  }

  private PyObject functionName(String name) {
    PyObject found = library.classes().find(name);
    return found != null
        ? found
        : name.equals("func") ? new FunctionNames(library, "") : new FunctionNames(library, name);
  }

  private @Nullable PyObject compilerName(String name) {
    return name.equals("compiles")
        ? FacadeFunction.of(
            "compiles(class_, *specs)",
            a -> library.compilers().compiles(a.required("class_"), a.rest()))
        : null;
  }

  private @Nullable PyObject mutableName(String name) {
    PyObject same = FacadeFunction.of("as_mutable(sqltype)", a -> a.required("sqltype"));
    boolean mutable = name.startsWith("Mutable");
    return mutable
        ? new ObjectClass(
            "sqlalchemy.ext.mutable", name, List.of(), null, Map.of("as_mutable", same))
        : null;
  }
}
