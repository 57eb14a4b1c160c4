package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.ScriptClass;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyTuple;
import org.python.core.PyType;

/**
 * A model that a script defines: a class with a table.
 *
 * <p>Jython keeps the body of a class without order, so the columns stand in the order in which
 * they were made.
 */
public final class MappedClass extends ScriptClass {
  private final Library library;
  private final MetaDataObject metadata;
  private final Map<String, ExpressionObject> columns = new LinkedHashMap<>();
  private final @Nullable TableObject table;
  private Map<String, Relation> relations = Map.of();
  private int modelsSeen;

  MappedClass(
      Library library, String name, List<PyObject> bases, PyObject body, MetaDataObject metadata) {
    super(name, bases, body);
    this.library = library;
    this.metadata = metadata;
    this.table = table();
    if (table != null && columns.isEmpty()) {
      table.columns().keyed().forEach(columns::put);
    }
    if (table != null) {
      if (defined("__allow_unmapped__") == null) {
        new MappedAnnotations(library).refuseUnmapped(name, body());
      }
      table.addAttributes(columns);
      metadata.add(this);
    }
  }

  /** The model that an object is or is another name for; null when it is none. */
  static @Nullable MappedClass behind(PyObject object) {
    return switch (object) {
      case MappedClass mapped when mapped.table != null -> mapped;
      case AliasObject alias -> alias.model();
      default -> null;
    };
  }

  static String nameOf(PyObject entity) {
    return entity instanceof MappedClass mapped ? mapped.name() : String.valueOf(entity);
  }

  @Nullable TableObject tableOrNull() {
    return table;
  }

  /** The table that the class is mapped to; empty for an abstract class. */
  public Optional<TableObject> mappedTable() {
    return Optional.ofNullable(table);
  }

  /** The columns by the attribute that holds them. */
  public Map<String, ExpressionObject> columnAttributes() {
    return Map.copyOf(columns);
  }

  MetaDataObject metadata() {
    return metadata;
  }

  /** Another model of the same base, by its name or dotted path; null when there is none. */
  @Nullable MappedClass modelOf(String path) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    return metadata.models().reversed().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  boolean isDerivedFrom(MappedClass other) {
    return bases().stream()
        .anyMatch(b -> b == other || b instanceof MappedClass m && m.isDerivedFrom(other));
  }

  /** The relationships that the class itself declares. */
  Map<String, RelationshipObject> relationships() {
    Map<String, RelationshipObject> own = new LinkedHashMap<>();
    body()
        .forEach(
            (name, value) -> {
              if (value instanceof RelationshipObject relationship) {
                own.put(name, relationship);
              }
            });
    return own;
  }

  /** How objects of the model belong to those of others, by attribute. */
  public Map<String, Relation> relations() {
    int models = metadata.models().size();
    if (models != modelsSeen) {
      modelsSeen = models;
      relations = table == null ? Map.of() : Relations.of(this);
    }
    return relations;
  }

  /** An object as a query gives it, its attributes set to the values of a row. */
  public PyObject loaded(Map<String, PyObject> values) {
    MappedObject object = new MappedObject(this);
    values.forEach(object::__setattr__);
    return object;
  }

  private @Nullable TableObject table() {
    if (body().get("__table__") instanceof TableObject given) {
      return given;
    }
    PyObject tableName = value("__tablename__");
    if (tableName == null) {
      return inheritedTable();
    }
    List<PyObject> items = new ArrayList<>(declaredColumns());
    Map<String, PyObject> settings = new LinkedHashMap<>();
    PyObject arguments = value("__table_args__");
    if (arguments instanceof PyDictionary) {
      settings.putAll(Mappings.byColumn(arguments));
    } else if (arguments instanceof PyTuple tuple) {
      for (PyObject argument : PyValues.items(tuple)) {
        if (argument instanceof PyDictionary) {
          settings.putAll(Mappings.byColumn(argument));
        } else {
          items.add(argument);
        }
      }
    }
    return made(PyValues.text(tableName), items, settings);
  }

  private TableObject made(String name, List<PyObject> items, Map<String, PyObject> settings) {
    PyObject schema = settings.remove("schema");
    PyObject comment = settings.remove("comment");
    settings.remove("extend_existing");
    settings.remove("info");
    TableSettings options =
        new TableSettings(
            comment == null ? null : PyValues.text(comment),
            List.of(),
            library.options().read("Table", settings),
            false);
    TableName qualified =
        new TableName(schema == null ? metadata.schema() : PyValues.text(schema), name);
    TableObject made = new TableObject(library, qualified, metadata, options);
    items.forEach(made::add);
    metadata.add(made);
    return made;
  }

  private @Nullable TableObject inheritedTable() {
    for (PyObject base : bases()) {
      if (base instanceof MappedClass parent && parent.table != null) {
        columns.putAll(parent.columns);
        return parent.table;
      }
    }
    return null;
  }

  /** Those of the class first, in the order in which they were made, then those of mix-ins. */
  private List<ColumnObject> declaredColumns() {
    Map<String, ColumnObject> own = new LinkedHashMap<>();
    new MappedAnnotations(library).addTo(own, body());
    sorted(body()).forEach((attribute, value) -> own.putIfAbsent(attribute, value));
    for (PyObject base : bases()) {
      sorted(inherited(base)).forEach((attribute, c) -> own.putIfAbsent(attribute, c.copy()));
    }
    own.forEach((attribute, column) -> column.nameUnlessNamed(attribute));
    columns.putAll(own);
    return List.copyOf(own.values());
  }

  private Map<String, ColumnObject> sorted(Map<String, PyObject> attributes) {
    Map<String, ColumnObject> found = new LinkedHashMap<>();
    attributes.forEach(
        (attribute, value) -> {
          PyObject resolved = value instanceof DeclaredAttribute made ? made.of(this) : value;
          if (resolved instanceof ColumnObject column) {
            found.put(attribute, column);
          }
        });
    Map<String, ColumnObject> sorted = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> e.getValue().creation()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  /** Attributes of a mix-in or an abstract model. */
  private static Map<String, PyObject> inherited(PyObject base) {
    if (base instanceof MappedClass mapped) {
      Map<String, PyObject> all = new LinkedHashMap<>(mapped.body());
      mapped.bases().forEach(b -> inherited(b).forEach(all::putIfAbsent));
      return mapped.table == null ? all : Map.of();
    }
    if (base instanceof DeclarativeClass declarative) {
      return declarative.attributes();
    }
    return base instanceof PyType type ? Mappings.byColumn(type.getDict()) : Map.of();
  }

  private @Nullable PyObject value(String attribute) {
    PyObject found = defined(attribute);
    return found instanceof DeclaredAttribute declared ? declared.of(this) : found;
  }

  @Override
  protected PyObject construct(PyObject[] values, String[] keywords) {
    MappedObject object = new MappedObject(this);
    object.initialized(values, keywords);
    return object;
  }

  @Override
  protected PyObject subclass(String name, List<PyObject> bases, PyObject body) {
    return new MappedClass(library, name, bases, body, metadata);
  }

  Library library() {
    return library;
  }

  @Override
  protected @Nullable PyObject member(String name) {
    ExpressionObject column = columns.get(name);
    if (column != null) {
      return column;
    }
    Relation relation = relations().get(name);
    if (relation != null) {
      return new RelationAttribute(this, relation);
    }
    return switch (name) {
      case "__table__" -> table;
      case "__mapper__" -> library.unsupported("__mapper__");
      case "metadata" -> metadata;
      default -> super.member(name);
    };
  }
}
