package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ColumnDefinition;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code sa.Column(…)}: what it declares, and the column as an expression of its table. */
public final class ColumnObject extends ExpressionObject {
  private final ColumnParts parts;
  private final int creation;
  private @Nullable FromObject owner;
  private @Nullable String givenLater;

  ColumnObject(Library library, ColumnParts parts) {
    super(library, "Column", SqlExpression.Text.of(""), ColumnType.NULL, Set.of());
    this.parts = parts;
    this.creation = library.nextCreation();
  }

  ColumnParts parts() {
    return parts;
  }

  /** Position among all objects that the script made. */
  int creation() {
    return creation;
  }

  public String name() {
    String name = givenLater == null ? parts.name() : givenLater;
    return name == null ? "" : name;
  }

  /** A name for a column that has none: that of the attribute which holds it. */
  void nameUnlessNamed(String attribute) {
    givenLater = parts.name() == null ? attribute : null;
  }

  String key() {
    return parts.key() == null ? name() : parts.key();
  }

  /** The table it belongs to, or null. */
  public @Nullable TableObject table() {
    return owner instanceof TableObject table ? table : null;
  }

  void attach(FromObject table) {
    owner = table;
  }

  /** The column as the script declares it. */
  public ColumnDefinition definition() {
    return parts.definition(library(), name());
  }

  @Override
  public ColumnType type() {
    return library().types().columnType(parts.type());
  }

  @Override
  public SqlExpression sql() {
    TableObject table = table();
    return new ColumnReference(table == null ? null : table.name(), name(), type());
  }

  @Override
  Set<FromObject> froms() {
    return owner == null ? Set.of() : Set.of(owner);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    ColumnDefinition declared = definition();
    return switch (name) {
      case "name" -> new PyUnicode(name());
      case "key" -> new PyUnicode(key());
      case "type" -> typeObject();
      case "nullable" -> Py.newBoolean(isNullable(declared));
      case "primary_key" -> Py.newBoolean(declared.primaryKey());
      case "unique" -> Py.newBoolean(declared.unique());
      case "index" -> Py.newBoolean(declared.index());
      case "comment" -> PyValues.textOrNone(declared.comment());
      case "table" -> owner == null ? Py.None : owner;
      case "server_default" -> orNone(parts.serverDefault());
      case "default" -> orNone(parts.pythonDefault());
      case "computed" -> orNone(parts.computed());
      case "identity" -> orNone(parts.identity());
      case "foreign_keys" -> PyValues.list(foreignKeys());
      case "constraints" -> PyValues.list(List.copyOf(parts.items()));
      case "autoincrement" -> new PyUnicode(declared.autoincrement());
      case "copy", "_copy" -> FacadeFunction.of("copy(**kw)", a -> copy());
      default -> super.attribute(name);
    };
  }

  /** This column with what its annotation says where its arguments say nothing. */
  ColumnObject annotated(PyObject type, boolean optional) {
    ColumnObject annotated = new ColumnObject(library(), parts.annotated(type, optional));
    annotated.givenLater = givenLater;
    return annotated;
  }

  ColumnObject copy() {
    ColumnObject copy = new ColumnObject(library(), parts);
    copy.givenLater = givenLater;
    return copy;
  }

  private List<? extends PyObject> foreignKeys() {
    TableObject table = table();
    return table == null
        ? List.copyOf(parts.items())
        : table.foreignKeyObjects().stream().filter(key -> key.own("parent") == this).toList();
  }

  private PyObject typeObject() {
    PyObject type = parts.type();
    if (type == null || type == Py.None) {
      return library().types().object(ColumnType.NULL);
    }
    return type instanceof TypeClass declared ? declared.__call__() : type;
  }

  private static boolean isNullable(ColumnDefinition declared) {
    return declared.nullable() == null
        ? !declared.primaryKey() && declared.identity() == null
        : declared.nullable();
  }

  private static PyObject orNone(@Nullable PyObject object) {
    return object == null ? Py.None : object;
  }

  @Override
  protected String description() {
    TableObject table = table();
    return table == null ? name() : table.name() + "." + name();
  }
}
