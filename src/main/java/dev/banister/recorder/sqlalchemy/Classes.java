package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeClass;
import dev.banister.sql.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** The classes of SQLAlchemy that are no types, each with the parents that scripts ask for. */
public final class Classes {
  /** Class and parents; those that a script may call are in {@link Makers}. */
  private static final Map<String, List<String>> PARENTS =
      Map.ofEntries(
          Map.entry("ClauseElement", List.of()),
          Map.entry("Executable", List.of()),
          Map.entry("SchemaItem", List.of()),
          Map.entry("ColumnElement", List.of("ClauseElement")),
          Map.entry("BinaryExpression", List.of("ColumnElement")),
          Map.entry("UnaryExpression", List.of("ColumnElement")),
          Map.entry("BooleanClauseList", List.of("ColumnElement")),
          Map.entry("BindParameter", List.of("ColumnElement")),
          Map.entry("Label", List.of("ColumnElement")),
          Map.entry("Exists", List.of("UnaryExpression")),
          Map.entry("FunctionElement", List.of("ColumnElement", "Executable")),
          Map.entry("GenericFunction", List.of("FunctionElement")),
          Map.entry("Function", List.of("FunctionElement")),
          Map.entry("ColumnClause", List.of("ColumnElement")),
          Map.entry("Column", List.of("ColumnClause", "SchemaItem")),
          Map.entry("TextClause", List.of("ClauseElement", "Executable")),
          Map.entry("FromClause", List.of("ClauseElement")),
          Map.entry("TableClause", List.of("FromClause")),
          Map.entry("Table", List.of("TableClause", "SchemaItem")),
          Map.entry("Join", List.of("FromClause")),
          Map.entry("Alias", List.of("FromClause")),
          Map.entry("Subquery", List.of("Alias")),
          Map.entry("CTE", List.of("Alias")),
          Map.entry("SelectBase", List.of("ClauseElement", "Executable")),
          Map.entry("Select", List.of("SelectBase")),
          Map.entry("CompoundSelect", List.of("SelectBase")),
          Map.entry("UpdateBase", List.of("ClauseElement", "Executable")),
          Map.entry("Insert", List.of("UpdateBase")),
          Map.entry("Update", List.of("UpdateBase")),
          Map.entry("Delete", List.of("UpdateBase")),
          Map.entry("DDLElement", List.of("ClauseElement", "Executable")),
          Map.entry("ExecutableDDLElement", List.of("DDLElement")),
          Map.entry("DDL", List.of("DDLElement")),
          Map.entry("CreateTable", List.of("DDLElement")),
          Map.entry("DropTable", List.of("DDLElement")),
          Map.entry("CreateIndex", List.of("DDLElement")),
          Map.entry("DropIndex", List.of("DDLElement")),
          Map.entry("CreateSequence", List.of("DDLElement")),
          Map.entry("DropSequence", List.of("DDLElement")),
          Map.entry("CreateSchema", List.of("DDLElement")),
          Map.entry("DropSchema", List.of("DDLElement")),
          Map.entry("AddConstraint", List.of("DDLElement")),
          Map.entry("DropConstraint", List.of("DDLElement")),
          Map.entry("MetaData", List.of("SchemaItem")),
          Map.entry("Constraint", List.of("SchemaItem")),
          Map.entry("ColumnCollectionConstraint", List.of("Constraint")),
          Map.entry("PrimaryKeyConstraint", List.of("ColumnCollectionConstraint")),
          Map.entry("UniqueConstraint", List.of("ColumnCollectionConstraint")),
          Map.entry("CheckConstraint", List.of("ColumnCollectionConstraint")),
          Map.entry("ForeignKeyConstraint", List.of("ColumnCollectionConstraint")),
          Map.entry("ExcludeConstraint", List.of("ColumnCollectionConstraint")),
          Map.entry("ForeignKey", List.of("SchemaItem")),
          Map.entry("Index", List.of("SchemaItem")),
          Map.entry("DefaultGenerator", List.of("SchemaItem")),
          Map.entry("Sequence", List.of("DefaultGenerator")),
          Map.entry("FetchedValue", List.of("SchemaItem")),
          Map.entry("DefaultClause", List.of("FetchedValue")),
          Map.entry("Computed", List.of("FetchedValue")),
          Map.entry("Identity", List.of("FetchedValue")),
          Map.entry("Dialect", List.of()),
          Map.entry("PGDialect", List.of("Dialect")),
          Map.entry("SQLiteDialect", List.of("Dialect")),
          Map.entry("MySQLDialect", List.of("Dialect")),
          Map.entry("MariaDBDialect", List.of("MySQLDialect")),
          Map.entry("OracleDialect", List.of("Dialect")),
          Map.entry("MSDialect", List.of("Dialect")),
          Map.entry("RelationshipProperty", List.of()),
          Map.entry("Mapped", List.of()),
          Map.entry("quoted_name", List.of()),
          Map.entry("conv", List.of()),
          Map.entry("table", List.of()));

  private final Makers makers;
  private final Map<String, FacadeClass> classes = new HashMap<>();

  Classes(Library library) {
    this.makers = new Makers(library);
  }

  /** Names of all classes. */
  static Stream<String> names() {
    return PARENTS.keySet().stream();
  }

  /** The class of that name; one that the table does not list is a plain clause. */
  FacadeClass named(String name) {
    FacadeClass known = classes.get(name);
    if (known != null) {
      return known;
    }
    List<String> parents = PARENTS.getOrDefault(name, List.of("ClauseElement"));
    List<PyObject> bases = parents.stream().<PyObject>map(this::named).toList();
    FacadeClass made =
        new ObjectClass("sqlalchemy", name, bases, makers.of(name), makers.members(name));
    classes.put(name, made);
    return made;
  }

  /** The class of a bind's dialect. */
  FacadeClass dialectClass(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> named("SQLiteDialect");
      case POSTGRESQL -> named("PGDialect");
      case MYSQL -> named("MySQLDialect");
      case MARIADB -> named("MariaDBDialect");
    };
  }

  /** The class of that name, or null when there is none. */
  @Nullable FacadeClass find(String name) {
    return PARENTS.containsKey(name) ? named(name) : null;
  }
}
