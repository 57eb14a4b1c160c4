package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.ConstraintDefinition.ForeignKey;
import dev.banister.operation.Operation;
import dev.banister.operation.Operation.CreateTable;
import dev.banister.operation.Operation.DropTable;
import dev.banister.operation.TableDefinition;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.FromTable;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code sa.Table(…)} and {@code sa.table(…)}. */
public final class TableObject extends FromObject {
  private final TableName name;
  private final @Nullable MetaDataObject metadata;
  private final Map<String, ColumnObject> columns = new LinkedHashMap<>();
  private final Map<String, ExpressionObject> attributes = new LinkedHashMap<>();
  private final List<ConstraintObject> constraints = new ArrayList<>();
  private final List<IndexObject> indexes = new ArrayList<>();
  private final TableSettings settings;

  TableObject(
      Library library, TableName name, @Nullable MetaDataObject metadata, TableSettings settings) {
    super(library, metadata == null ? "TableClause" : "Table");
    this.name = name;
    this.metadata = metadata;
    this.settings = settings;
  }

  public TableName name() {
    return name;
  }

  /** Takes a column, a constraint or an index that the script gives to the table. */
  public void add(PyObject item) {
    switch (item) {
      case ColumnObject column -> {
        column.attach(this);
        columns.put(column.key(), column);
      }
      case ConstraintObject constraint -> {
        constraint.attach(this);
        constraints.add(constraint);
      }
      case IndexObject index -> {
        index.attach(this);
        if (!indexes.contains(index)) {
          indexes.add(index);
        }
      }
      default -> library().tables().addOther(this, item);
    }
  }

  /** Lets a mapped class's attributes stand for the columns in the values of statements. */
  void addAttributes(Map<String, ExpressionObject> byAttribute) {
    attributes.putAll(byAttribute);
  }

  /** The column that a key of a statement's values means; null when there is none. */
  @Nullable ExpressionObject columnFor(String key) {
    ExpressionObject declared = columns().named(key);
    return declared == null ? attributes.get(key) : declared;
  }

  boolean isOpen() {
    return settings.open();
  }

  /** The table as declared; columns that the database has by itself are left out. */
  public TableDefinition definition() {
    return new TableDefinition(
        name,
        columns.values().stream()
            .filter(c -> !c.parts().system())
            .map(ColumnObject::definition)
            .toList(),
        constraints.stream().map(ConstraintObject::definition).toList(),
        indexes.stream().map(IndexObject::definition).toList(),
        settings.comment(),
        settings.prefixes(),
        settings.options());
  }

  /** All foreign keys, also those inside columns, with their columns. */
  List<ForeignKey> foreignKeys() {
    List<ForeignKey> keys = new ArrayList<>();
    for (ColumnObject column : columns.values()) {
      for (ConstraintDefinition item : column.definition().items()) {
        if (item instanceof ForeignKey key) {
          keys.add(withColumn(key, column.name()));
        }
      }
    }
    for (ConstraintObject constraint : constraints) {
      if (constraint.definition() instanceof ForeignKey key) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The foreign keys, one for each of their columns. */
  List<ForeignKeyObject> foreignKeyObjects() {
    List<ForeignKeyObject> objects = new ArrayList<>();
    for (ForeignKey key : foreignKeys()) {
      for (int i = 0; i < key.columns().size(); i++) {
        objects.add(new ForeignKeyObject(library(), this, key, i));
      }
    }
    return objects;
  }

  /** A table that the same metadata knows. */
  Optional<TableObject> known(TableName other) {
    return metadata == null ? Optional.empty() : Optional.ofNullable(metadata.table(other));
  }

  /** The metadata does not know the table any more. */
  void forget() {
    if (metadata != null) {
      metadata.remove(this);
    }
  }

  /** Has the metadata reflect a table that this one refers to, if it is there. */
  void know(TableName other) {
    boolean live =
        library()
            .context()
            .live()
            .map(l -> l.inspect().table(other.toString()).isPresent())
            .orElse(false);
    if (metadata != null && live && !other.equals(name)) {
      metadata.tableOf(other.toString());
    }
  }

  private static ForeignKey withColumn(ForeignKey key, String column) {
    return new ForeignKey(
        key.name(),
        List.of(column),
        key.referencedTable(),
        key.referencedColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.options());
  }

  /** Types of the columns by name. */
  public Map<String, ColumnType> columnTypes() {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    columns.values().forEach(c -> types.put(c.name(), c.type()));
    return types;
  }

  @Override
  public From from() {
    return new FromTable(name, null);
  }

  @Override
  public ColumnCollection columns() {
    ColumnCollection collection =
        new ColumnCollection(library(), name.toString(), isOpen(), this::undeclared);
    columns.forEach(collection::add);
    return collection;
  }

  private ExpressionObject undeclared(String column) {
    ColumnReference reference = new ColumnReference(name, column, ColumnType.NULL);
    return new ExpressionObject(
        library(), "ColumnElement", reference, ColumnType.NULL, Set.of(this));
  }

  @Override
  protected @Nullable PyObject attribute(String attribute) {
    return switch (attribute) {
      case "name", "fullname", "key", "description" ->
          new PyUnicode(attribute.equals("name") ? name.name() : name.toString());
      case "schema" -> PyValues.textOrNone(name.schema());
      case "metadata" -> metadata;
      case "comment" -> PyValues.textOrNone(settings.comment());
      case "primary_key" -> library().tables().primaryKey(this);
      case "constraints" -> PyValues.list(constraints);
      case "indexes" -> PyValues.list(indexes);
      case "foreign_keys" -> PyValues.list(foreignKeyObjects());
      case "foreign_key_constraints" -> library().tables().keys(this);
      case "append_column", "append_constraint" ->
          call(
              attribute + "(self, item, replace_existing=False)",
              a -> {
                add(a.required("item"));
                return Py.None;
              });
      case "create" -> ddl("create", check -> new CreateTable(definition(), check));
      case "drop" -> ddl("drop", check -> new DropTable(name, check));
      case "exists" -> library().legacy().attribute(library().unsupported("Table.exists()"));
      case "insert" ->
          call("insert(self, values=None)", a -> library().statements().insert(this, a));
      case "update" ->
          call(
              "update(self, whereclause=None, values=None)",
              a -> library().statements().update(this, a));
      case "delete" ->
          call("delete(self, whereclause=None)", a -> library().statements().delete(this, a));
      case "to_metadata", "tometadata" ->
          call(
              attribute + "(self, metadata, schema=None, referred_schema_fn=None, name=None)",
              a -> library().tables().copy(this, a));
      default -> super.attribute(attribute);
    };
  }

  private FacadeFunction ddl(
      String method, java.util.function.Function<Boolean, Operation> operation) {
    return call(
        "Table." + method + "(self, bind, checkfirst=True)",
        a -> {
          library().context().record(operation.apply(a.flag("checkfirst", true)));
          return Py.None;
        });
  }

  /** Whether a column gets a value by itself, from Python or from the database. */
  public boolean hasDefault(String column) {
    return columns.values().stream()
        .filter(c -> c.name().equals(column))
        .anyMatch(
            c ->
                c.parts().pythonDefault() != null
                    || c.parts().serverDefault() != null
                    || c.parts().identity() != null
                    || c.parts().computed() != null);
  }

  /** The value that Python gives a column for which a statement has none. */
  public Optional<PyObject> pythonDefault(String column) {
    return columns.values().stream()
        .filter(c -> c.name().equals(column))
        .findFirst()
        .flatMap(c -> PythonDefault.of(library(), c.parts().pythonDefault()));
  }

  List<ConstraintObject> constraints() {
    return List.copyOf(constraints);
  }

  List<IndexObject> indexes() {
    return List.copyOf(indexes);
  }

  List<ColumnObject> columnObjects() {
    return List.copyOf(columns.values());
  }

  TableSettings settings() {
    return settings;
  }

  SqlExpression everyColumn() {
    return new ColumnReference(name, "*", ColumnType.NULL);
  }

  @Override
  public PyUnicode __unicode__() {
    return new PyUnicode(name.toString());
  }

  @Override
  protected String description() {
    return name.toString();
  }
}
