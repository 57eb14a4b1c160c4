package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Operation.CreateIndex;
import dev.banister.operation.Operation.DropIndex;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.Signature;
import dev.banister.sql.TableName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** {@code sa.Index("ix", "a", table.c.b.desc(), unique=True)}. */
public final class IndexObject extends SchemaItemObject {
  private static final Signature SIGNATURE =
      Signature.of(
          "Index.__init__(self, name, *expressions, unique=False, quote=None, info=None,"
              + " _table=None, **dialect_kw)");

  private final IndexDefinition definition;
  private final List<PyObject> expressions;
  private @Nullable TableObject table;

  private IndexObject(Library library, IndexDefinition definition, List<PyObject> expressions) {
    super(library, "Index");
    this.definition = definition;
    this.expressions = expressions;
  }

  static IndexObject make(Library library, PyObject[] values, String[] keywords) {
    Arguments a = SIGNATURE.bind(values, keywords);
    IndexDefinition definition =
        new IndexDefinition(
            FormattedName.name(a.get("name")),
            a.rest().stream().map(library.constraints()::part).toList(),
            a.flag("unique", false),
            library.options().read("Index", a.extra()));
    IndexObject index = new IndexObject(library, definition, a.rest());
    TableObject table = index.tableOfParts();
    if (table != null) {
      table.add(index);
    }
    return index;
  }

  private @Nullable TableObject tableOfParts() {
    for (PyObject part : expressions) {
      if (part instanceof ExpressionObject expression) {
        for (FromObject from : expression.froms()) {
          if (from instanceof TableObject found) {
            return found;
          }
        }
      }
    }
    return null;
  }

  static IndexObject of(Library library, IndexDefinition definition) {
    return new IndexObject(library, definition, List.of());
  }

  public IndexDefinition definition() {
    return definition;
  }

  public @Nullable TableObject table() {
    return table;
  }

  IndexObject copy() {
    return new IndexObject(library(), definition, expressions);
  }

  void attach(TableObject owner) {
    table = owner;
  }

  @Override
  @Nullable PyObject own(String name) {
    return switch (name) {
      case "name" -> ConstraintObject.name(definition.name());
      case "unique" -> Py.newBoolean(definition.unique());
      case "table" -> table;
      case "columns", "expressions" -> PyValues.list(expressions);
      case "create" ->
          FacadeFunction.of("Index.create(self, bind, checkfirst=False)", this::create);
      case "drop" -> FacadeFunction.of("Index.drop(self, bind, checkfirst=False)", this::drop);
      default -> null;
    };
  }

  private PyObject create(Arguments arguments) {
    boolean checkFirst = arguments.flag("checkfirst", false);
    library().context().record(createOperation(checkFirst));
    return Py.None;
  }

  private PyObject drop(Arguments arguments) {
    boolean checkFirst = arguments.flag("checkfirst", false);
    library().context().record(dropOperation(checkFirst));
    return Py.None;
  }

  CreateIndex createOperation(boolean ifNotExists) {
    return new CreateIndex(tableName(), definition, ifNotExists);
  }

  DropIndex dropOperation(boolean ifExists) {
    TableName name = tableName();
    return new DropIndex(definition.name(), name, name.schema(), ifExists, Map.of());
  }

  private TableName tableName() {
    if (table == null) {
      throw library().errors().of("CompileError", "Index is not associated with any table.");
    }
    return table.name();
  }
}
