package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.Operation.CreateTable;
import dev.banister.operation.Operation.DropTable;
import dev.banister.python.runtime.Dicts;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.Signature;
import dev.banister.schema.Schema;
import dev.banister.sql.TableName;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code sa.MetaData()}: the tables of a script, with their naming convention. */
public final class MetaDataObject extends FacadeObject {
  private static final Signature SIGNATURE =
      Signature.of(
          "MetaData.__init__(self, schema=None, quote_schema=None, naming_convention=None,"
              + " info=None, bind=None, reflect=None)");
  private static final Signature ALL =
      Signature.of("MetaData.create_all(self, bind=None, tables=None, checkfirst=True)");
  private static final Signature REFLECT =
      Signature.of(
          "MetaData.reflect(self, bind=None, schema=None, views=False, only=None,"
              + " extend_existing=False, autoload_replace=True, resolve_fks=True, **dialect_kw)");

  private final Library library;
  private final @Nullable String schema;
  private final Map<String, String> namingConvention;
  private final Map<String, TableObject> tables = new LinkedHashMap<>();
  private final List<MappedClass> models = new ArrayList<>();
  private boolean reflectedOffline;

  MetaDataObject(Library library, @Nullable String schema, Map<String, String> namingConvention) {
    this.library = library;
    this.schema = schema;
    this.namingConvention = namingConvention;
  }

  static MetaDataObject empty(Library library) {
    return new MetaDataObject(library, null, Map.of());
  }

  static MetaDataObject make(Library library, PyObject[] values, String[] keywords) {
    List<PyObject> kept = new ArrayList<>(List.of(values));
    boolean legacyBind = !kept.isEmpty() && values.length > keywords.length && isBind(values[0]);
    if (legacyBind) {
      library.legacy().refuseArgument("expected schema argument to be a string, got a bind.");
      kept.remove(0);
    }
    Arguments a = SIGNATURE.bind(kept.toArray(PyObject[]::new), keywords);
    library.legacy().refuseParameters(a, "bind", "reflect");
    return new MetaDataObject(
        library, a.text("schema"), convention(a.present("naming_convention")));
  }

  /** Versions before 2.0 took the bind as the first argument. */
  private static boolean isBind(PyObject first) {
    return first != Py.None && !(first instanceof org.python.core.PyString);
  }

  private static Map<String, String> convention(@Nullable PyObject given) {
    Map<String, String> convention = new LinkedHashMap<>();
    if (given instanceof PyDictionary) {
      for (PyObject item : PyValues.items(given.invoke("items"))) {
        convention.put(PyValues.text(item.__getitem__(0)), PyValues.text(item.__getitem__(1)));
      }
    }
    return convention;
  }

  @Nullable String schema() {
    return schema;
  }

  /** Patterns by kind of constraint: {@code ix}, {@code uq}, {@code ck}, {@code fk}, {@code pk}. */
  public Map<String, String> namingConvention() {
    return Map.copyOf(namingConvention);
  }

  @Nullable TableObject table(TableName name) {
    return tables.get(name.toString());
  }

  void add(TableObject table) {
    tables.put(table.name().toString(), table);
  }

  /** The models whose tables belong to it, in the order in which they were made. */
  List<MappedClass> models() {
    return List.copyOf(models);
  }

  void add(MappedClass model) {
    models.add(model);
  }

  @Nullable TableObject tableOrNull(String name) {
    return tables.get(name);
  }

  void remove(TableObject table) {
    tables.values().remove(table);
  }

  @Override
  protected PyObject pythonClass() {
    return library.classes().named("MetaData");
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "tables" -> tables();
      case "sorted_tables" -> PyValues.list(sorted());
      case "schema" -> PyValues.textOrNone(schema);
      case "bind" -> library.legacy().attribute(Py.None);
      case "naming_convention" -> conventionObject();
      case "create_all" -> method(name, this::createAll);
      case "drop_all" -> method(name, this::dropAll);
      case "reflect" -> new FacadeFunction(REFLECT, this::reflect);
      case "clear" -> FacadeFunction.of("clear()", a -> cleared());
      case "remove" ->
          FacadeFunction.of(
              "remove(table)",
              a -> {
                tables.values().remove(a.required("table"));
                return Py.None;
              });
      default ->
          library.knownAttributes().has("MetaData", name)
              ? library.unsupported("MetaData." + name)
              : null;
    };
  }

  private static FacadeFunction method(String name, Function<Arguments, PyObject> body) {
    return name.equals("create_all")
        ? new FacadeFunction(ALL, body)
        : FacadeFunction.of(
            "MetaData." + name + "(self, bind=None, tables=None, checkfirst=True)", body);
  }

  /** Offline after a reflection the dictionary answers for any table. */
  private PyObject tables() {
    PyDictionary dictionary = Dicts.empty();
    tables.forEach((key, table) -> dictionary.__setitem__(new PyUnicode(key), table));
    return reflectedOffline ? new ReflectedTables(this, dictionary) : dictionary;
  }

  PyObject hidden(String expression) {
    String explanation = "Only the database knows the tables that were reflected.";
    return library.context().unknown(expression, Unknown.Origin.DATABASE, explanation);
  }

  TableObject tableOf(String name) {
    TableObject known = tables.get(name);
    if (known != null) {
      return known;
    }
    TableObject reflected = library.tables().reflected(new TableName(schema, name), this);
    tables.put(name, reflected);
    return reflected;
  }

  private PyObject conventionObject() {
    PyDictionary dictionary = Dicts.empty();
    namingConvention.forEach((k, v) -> dictionary.__setitem__(new PyUnicode(k), new PyUnicode(v)));
    return dictionary;
  }

  private PyObject cleared() {
    tables.clear();
    return Py.None;
  }

  /** Referenced tables first. */
  List<TableObject> sorted() {
    List<TableObject> sorted = new ArrayList<>();
    tables.values().forEach(table -> visit(table, sorted, new ArrayList<>()));
    return sorted;
  }

  private void visit(TableObject table, List<TableObject> sorted, List<TableObject> path) {
    if (sorted.contains(table) || path.contains(table)) {
      return;
    }
    path.add(table);
    table.foreignKeys().stream()
        .map(key -> tables.get(key.referencedTable().toString()))
        .filter(parent -> parent != null)
        .forEach(parent -> visit(parent, sorted, path));
    sorted.add(table);
  }

  private List<TableObject> chosen(Arguments arguments) {
    List<PyObject> only = arguments.items("tables");
    return sorted().stream().filter(t -> only.isEmpty() || only.contains(t)).toList();
  }

  private PyObject createAll(Arguments arguments) {
    requireBind(arguments);
    Set<String> existing = existing();
    boolean checkFirst = arguments.flag("checkfirst", true);
    for (TableObject table : chosen(arguments)) {
      if (!checkFirst || !existing.contains(table.name().toString())) {
        boolean ask = checkFirst && library.context().live().isEmpty();
        library.context().record(new CreateTable(table.definition(), ask));
      }
    }
    return Py.None;
  }

  /** Before 2.0 a MetaData could have a bind of its own. */
  private void requireBind(Arguments arguments) {
    if (!arguments.given("bind")) {
      library
          .legacy()
          .refuseType(arguments.function() + "() missing 1 required positional argument: 'bind'");
    }
  }

  private PyObject dropAll(Arguments arguments) {
    requireBind(arguments);
    boolean checkFirst = arguments.flag("checkfirst", true);
    for (TableObject table : chosen(arguments).reversed()) {
      library.context().record(new DropTable(table.name(), checkFirst));
    }
    return Py.None;
  }

  private Set<String> existing() {
    return library
        .context()
        .live()
        .map(live -> Set.copyOf(live.inspect().tableNames()))
        .orElse(Set.of());
  }

  private PyObject reflect(Arguments arguments) {
    requireBind(arguments);
    Schema live = library.context().live().map(l -> l.inspect()).orElse(null);
    reflectedOffline = live == null;
    if (live != null) {
      Set<String> only =
          arguments.items("only").stream().map(PyValues::text).collect(Collectors.toSet());
      live.tableNames().stream()
          .filter(name -> only.isEmpty() || only.contains(name))
          .forEach(this::tableOf);
    }
    return Py.None;
  }

  @Override
  protected String description() {
    return "MetaData()";
  }
}
