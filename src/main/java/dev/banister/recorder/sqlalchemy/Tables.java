package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ConstraintDefinition.PrimaryKey;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.Signature;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** Makes tables, from what a script declares or from a live database. */
public final class Tables {
  private static final Signature TABLE =
      Signature.of(
          "Table(name, metadata, *args, schema=None, quote=None, quote_schema=None,"
              + " autoload=None, autoload_with=None, autoload_replace=True, keep_existing=False,"
              + " extend_existing=False, resolve_fks=True, include_columns=None,"
              + " implicit_returning=True, comment=None, info=None, listeners=None,"
              + " prefixes=None, mustexist=None, bind=None, **kw)");
  private static final Signature CLAUSE = Signature.of("table(name, *columns, schema=None)");

  private final Library library;

  Tables(Library library) {
    this.library = library;
  }

  /** {@code sa.Table(name, metadata, …)}. */
  PyObject table(PyObject[] values, String[] keywords) {
    if (values.length - keywords.length < 2) {
      throw Py.TypeError(
          "Table() takes at least two positional-only arguments 'name', and 'metadata'");
    }
    Arguments a = TABLE.bind(values, keywords);
    for (String gone : List.of("autoload", "bind")) {
      if (a.given(gone)) {
        library
            .legacy()
            .refuseType(
                "Additional arguments should be named <dialectname>_<argument>, got '"
                    + gone
                    + "'");
      }
    }
    MetaDataObject metadata =
        a.required("metadata") instanceof MetaDataObject known
            ? known
            : new MetaDataObject(library, null, Map.of());
    String schema = a.given("schema") ? a.text("schema") : metadata.schema();
    TableName name = new TableName(schema, PyValues.text(a.required("name")));
    TableObject existing = metadata.table(name);
    return existing == null ? declared(a, name, metadata) : again(existing, a);
  }

  private TableObject declared(Arguments a, TableName name, MetaDataObject metadata) {
    Map<String, SqlExpression> options = library.options().read("Table", a.extra());
    List<String> prefixes = a.items("prefixes").stream().map(PyValues::text).toList();
    boolean reflect = a.present("autoload_with") != null || a.flag("autoload", false);
    boolean offline = reflect && library.context().live().isEmpty();
    TableObject table =
        new TableObject(
            library,
            name,
            metadata,
            new TableSettings(a.text("comment"), prefixes, options, offline));
    metadata.add(table);
    if (reflect && !offline) {
      reflect(table);
    }
    if (!reflect) {
      refuseTwice(name, a.rest());
    }
    a.rest().forEach(table::add);
    return table;
  }

  /** A column of the same name replaced the one before it until 2.0. */
  private void refuseTwice(TableName table, List<PyObject> items) {
    Set<String> keys = new HashSet<>();
    for (PyObject item : items) {
      if (item instanceof ColumnObject column && !keys.add(column.key())) {
        String name = "A column with name '" + column.name() + "' is already present in table '";
        library.legacy().refuse("DuplicateColumnError", name + table.name() + "'.");
      }
    }
  }

  private TableObject again(TableObject existing, Arguments a) {
    boolean redefines = !a.rest().isEmpty() || !a.extra().isEmpty();
    boolean allowed = a.flag("extend_existing", false) || a.flag("keep_existing", false);
    if (redefines && !allowed) {
      throw library
          .errors()
          .invalidRequest(
              "Table '"
                  + existing.name()
                  + "' is already defined for this MetaData instance. "
                  + " Specify 'extend_existing=True' to redefine options and columns on an"
                  + " existing Table object.");
    }
    if (a.flag("extend_existing", false)) {
      a.rest().forEach(existing::add);
    }
    return existing;
  }

  /** {@code sa.table("t", sa.column("a"))}. */
  PyObject clause(PyObject[] values, String[] keywords) {
    Arguments a = CLAUSE.bind(values, keywords);
    TableName name = new TableName(a.text("schema"), PyValues.text(a.required("name")));
    TableObject table = new TableObject(library, name, null, TableSettings.NONE);
    a.rest().forEach(table::add);
    return table;
  }

  /**
   * The table that {@code op.create_table} and its like build.
   *
   * @param items columns, constraints and indexes, in order
   */
  public TableObject of(
      TableName name,
      List<PyObject> items,
      @Nullable String comment,
      List<String> prefixes,
      Map<String, SqlExpression> options) {
    MetaDataObject metadata = new MetaDataObject(library, null, Map.of());
    TableSettings settings = new TableSettings(comment, prefixes, options, false);
    TableObject table = new TableObject(library, name, metadata, settings);
    items.forEach(table::add);
    return table;
  }

  /** A table with the columns that the live database has; offline one that has any column. */
  TableObject reflected(TableName name, MetaDataObject metadata) {
    boolean offline = library.context().live().isEmpty();
    TableObject table =
        new TableObject(
            library, name, metadata, new TableSettings(null, List.of(), Map.of(), offline));
    if (!offline) {
      metadata.add(table);
      reflect(table);
    }
    return table;
  }

  /** Adds what the live catalog has of the table and the script has not declared. */
  public void reflect(TableObject table) {
    Optional<dev.banister.schema.Table> found =
        library.context().live().flatMap(l -> l.inspect().table(table.name().toString()));
    if (found.isEmpty()) {
      table.forget();
      throw library.errors().of("NoSuchTableError", table.name().toString());
    }
    new Reflection(library).fill(table, found.get());
    table.foreignKeys().forEach(key -> table.know(key.referencedTable()));
  }

  /**
   * What is neither column, constraint nor index: a column to copy, or something unknown. Other
   * parts of a schema, a MetaData among them, are taken without effect, as SQLAlchemy does.
   */
  void addOther(TableObject table, PyObject item) {
    if (item instanceof ExpressionObject column && column.columnName() != null) {
      ColumnObject made = LightColumns.of(library, column);
      table.add(made);
    } else if (item instanceof UnknownObject) {
      UnknownObject unknown = (UnknownObject) item;
      String name = unknown.unknown().placeholder();
      table.add(LightColumns.named(library, name, unknown));
    } else if (!(item instanceof SchemaItemObject || item instanceof MetaDataObject)) {
      throw library
          .errors()
          .argument(
              "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got "
                  + item.__repr__());
    }
  }

  PyObject primaryKey(TableObject table) {
    List<PyObject> columns = new ArrayList<>();
    for (ColumnObject column : table.columnObjects()) {
      if (column.parts().primaryKey()) {
        columns.add(column);
      }
    }
    for (ConstraintObject constraint : table.constraints()) {
      if (constraint.definition() instanceof PrimaryKey key) {
        table.columnObjects().stream()
            .filter(c -> key.columns().contains(c.name()) && !columns.contains(c))
            .forEach(columns::add);
      }
    }
    List<String> names = columns.stream().map(ConstraintObject::columnName).toList();
    return new ConstraintObject(
        library, "PrimaryKeyConstraint", new PrimaryKey(null, names, Map.of()), columns);
  }

  PyObject keys(TableObject table) {
    return PyValues.list(
        table.foreignKeys().stream()
            .map(k -> new ConstraintObject(library, "ForeignKeyConstraint", k, List.of()))
            .toList());
  }

  PyObject copy(TableObject table, Arguments a) {
    String schema = a.given("schema") ? a.text("schema") : table.name().schema();
    String given = a.text("name");
    TableName name = new TableName(schema, given == null ? table.name().name() : given);
    MetaDataObject metadata = (MetaDataObject) a.required("metadata");
    TableObject copy = new TableObject(library, name, metadata, table.settings());
    table.columnObjects().forEach(c -> copy.add(c.copy()));
    table.constraints().forEach(c -> copy.add(c.copy()));
    table.indexes().forEach(i -> copy.add(i.copy()));
    metadata.add(copy);
    return copy;
  }
}
