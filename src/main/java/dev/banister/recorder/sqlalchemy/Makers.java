package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.Operation.CreateConstraint;
import dev.banister.operation.Operation.CreateTable;
import dev.banister.operation.Operation.DropConstraint;
import dev.banister.operation.Operation.DropTable;
import dev.banister.operation.Operation.Execute;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.Signature;
import dev.banister.sql.SqlStatement.Raw;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** The constructors of the {@link Classes} that a script may call. */
final class Makers {
  private final Library library;

  Makers(Library library) {
    this.library = library;
  }

  ObjectClass.@Nullable Maker of(String name) {
    return switch (name) {
      case "Column" -> (v, k) -> ColumnArguments.column(library, v, k);
      case "Table" -> (v, k) -> library.tables().table(v, k);
      case "table" -> (v, k) -> library.tables().clause(v, k);
      case "MetaData" -> (v, k) -> MetaDataObject.make(library, v, k);
      case "PrimaryKeyConstraint" -> (v, k) -> library.constraints().primaryKey(v, k);
      case "UniqueConstraint" -> (v, k) -> library.constraints().unique(v, k);
      case "CheckConstraint" -> (v, k) -> library.constraints().check(v, k);
      case "ForeignKeyConstraint" -> (v, k) -> library.constraints().foreignKeys(v, k);
      case "ForeignKey" -> (v, k) -> library.constraints().foreignKey(v, k);
      case "ExcludeConstraint" -> (v, k) -> library.constraints().exclude(v, k);
      case "Index" -> (v, k) -> IndexObject.make(library, v, k);
      case "Sequence" -> (v, k) -> SequenceObject.make(library, v, k);
      case "Computed" -> (v, k) -> ComputedObject.make(library, v, k);
      case "Identity" -> (v, k) -> IdentityObject.make(library, v, k);
      case "FetchedValue" -> (v, k) -> FetchedObject.fetched(library, v, k);
      case "DefaultClause" -> (v, k) -> FetchedObject.clause(library, v, k);
      case "TextClause" -> made("TextClause(text)", a -> TextObject.make(library, a));
      case "PGDialect", "SQLiteDialect", "MySQLDialect", "MariaDBDialect" ->
          (v, k) -> library.dialectObject();
      case "conv" ->
          made("conv(value)", a -> new FormattedName(PyValues.text(a.required("value"))));
      case "quoted_name" ->
          made("quoted_name(value, quote)", a -> new PyUnicode(PyValues.text(a.required("value"))));
      case "DDLElement",
          "ClauseElement",
          "Executable",
          "FunctionElement",
          "GenericFunction",
          "ColumnElement",
          "ExecutableDDLElement" ->
          (v, k) -> library.unsupported(name);
      default -> ddl(name);
    };
  }

  /** Attributes of the class itself. */
  Map<String, PyObject> members(String name) {
    return switch (name) {
      case "Inspector" -> Map.of();
      case "Executable" ->
          Map.of("_execution_options", library.unsupported("Executable._execution_options"));
      default -> Map.of("__visit_name__", new PyUnicode(name));
    };
  }

  private ObjectClass.@Nullable Maker ddl(String name) {
    return switch (name) {
      case "DDL" -> element("DDL(statement, context=None)", this::text);
      case "CreateTable" ->
          element(
              "CreateTable(element, include_foreign_key_constraints=None, if_not_exists=False)",
              a -> new CreateTable(table(a).definition(), a.flag("if_not_exists", false)));
      case "DropTable" ->
          element(
              "DropTable(element, if_exists=False)",
              a -> new DropTable(table(a).name(), a.flag("if_exists", false)));
      case "CreateIndex" ->
          element(
              "CreateIndex(element, if_not_exists=False)",
              a -> index(a).createOperation(a.flag("if_not_exists", false)));
      case "DropIndex" ->
          element(
              "DropIndex(element, if_exists=False)",
              a -> index(a).dropOperation(a.flag("if_exists", false)));
      case "CreateSequence" ->
          element(
              "CreateSequence(element, if_not_exists=False)",
              a -> sequence(a).create(a.flag("if_not_exists", false)));
      case "DropSequence" ->
          element(
              "DropSequence(element, if_exists=False)",
              a -> sequence(a).drop(a.flag("if_exists", false)));
      case "CreateSchema" ->
          element(
              "CreateSchema(name, if_not_exists=False)",
              a -> schema("CREATE SCHEMA ", a, "if_not_exists", "IF NOT EXISTS "));
      case "DropSchema" ->
          element(
              "DropSchema(name, cascade=False, if_exists=False)",
              a -> schema("DROP SCHEMA ", a, "if_exists", "IF EXISTS "));
      case "AddConstraint" ->
          element(
              "AddConstraint(element, isolate_from_table=True)",
              a -> new CreateConstraint(owner(constraint(a)).name(), constraint(a).definition()));
      case "DropConstraint" ->
          element(
              "DropConstraint(element, cascade=False, if_exists=False, isolate_from_table=True)",
              this::dropConstraint);
      default -> null;
    };
  }

  private static ObjectClass.Maker made(String signature, Function<Arguments, PyObject> body) {
    Signature parsed = Signature.of(signature);
    return (values, keywords) -> body.apply(parsed.bind(values, keywords));
  }

  private ObjectClass.Maker element(String signature, Function<Arguments, Operation> body) {
    return made(signature, a -> new DdlObject(library, body.apply(a)));
  }

  /** {@code DDL("… %(name)s", context={…})} formats as Python's {@code %} does. */
  private Operation text(Arguments arguments) {
    PyObject statement = arguments.required("statement");
    PyObject context = arguments.present("context");
    PyObject formatted = statement._mod(context == null ? new PyDictionary() : context);
    return new Execute(new Raw(PyValues.text(formatted), Map.of(), true));
  }

  private static Operation schema(String verb, Arguments a, String flag, String words) {
    String condition = a.flag(flag, false) ? words : "";
    String cascade = a.given("cascade") && a.flag("cascade", false) ? " CASCADE" : "";
    String text = verb + condition + PyValues.text(a.required("name")) + cascade;
    return new Execute(new Raw(text, Map.of(), true));
  }

  private TableObject table(Arguments arguments) {
    return library.statements().target(arguments.required("element"));
  }

  private IndexObject index(Arguments arguments) {
    return element(arguments, IndexObject.class);
  }

  private SequenceObject sequence(Arguments arguments) {
    return element(arguments, SequenceObject.class);
  }

  private ConstraintObject constraint(Arguments arguments) {
    return element(arguments, ConstraintObject.class);
  }

  private <T extends PyObject> T element(Arguments arguments, Class<T> type) {
    PyObject given = arguments.required("element");
    if (!type.isInstance(given)) {
      throw library
          .errors()
          .argument(arguments.function() + "() does not take " + given.__repr__());
    }
    return type.cast(given);
  }

  private TableObject owner(ConstraintObject constraint) {
    TableObject table = constraint.table();
    if (table == null) {
      throw library.errors().invalidRequest("This constraint is not bound to a table.");
    }
    return table;
  }

  private Operation dropConstraint(Arguments arguments) {
    ConstraintObject constraint = constraint(arguments);
    String kind =
        switch (constraint.definition()) {
          case ConstraintDefinition.PrimaryKey key -> "primary";
          case ConstraintDefinition.Unique unique -> "unique";
          case ConstraintDefinition.Check check -> "check";
          case ConstraintDefinition.ForeignKey key -> "foreignkey";
          case ConstraintDefinition.Exclude exclude -> null;
        };
    return new DropConstraint(
        owner(constraint).name(),
        constraint.definition().name(),
        kind,
        arguments.flag("if_exists", false));
  }
}
