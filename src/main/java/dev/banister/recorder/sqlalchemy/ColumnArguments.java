package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.Signature;
import dev.banister.recorder.facade.UnknownObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyBoolean;
import org.python.core.PyObject;
import org.python.core.PyString;

/** Reads the arguments of {@code sa.Column} and {@code orm.mapped_column}. */
final class ColumnArguments {
  private static final Signature SIGNATURE =
      Signature.of(
          "Column.__init__(self, *args, name=None, type_=None, autoincrement=None, default=None,"
              + " insert_default=None, doc=None, key=None, index=None, unique=None, info=None,"
              + " nullable=None, onupdate=None, primary_key=None, server_default=None,"
              + " server_onupdate=None, quote=None, system=None, comment=None,"
              + " insert_sentinel=None, **dialect_kwargs)");

  /** What {@code mapped_column} takes beside: it concerns the ORM alone. */
  private static final Signature MAPPED =
      Signature.of(
          "mapped_column(*args, name=None, type_=None, autoincrement=None, default=None,"
              + " insert_default=None, doc=None, key=None, index=None, unique=None, info=None,"
              + " nullable=None, onupdate=None, primary_key=None, server_default=None,"
              + " server_onupdate=None, quote=None, system=None, comment=None, sort_order=None,"
              + " use_existing_column=None, deferred=None, deferred_group=None,"
              + " deferred_raiseload=None, active_history=None, init=None, repr=None,"
              + " default_factory=None, compare=None, kw_only=None, hash=None,"
              + " insert_sentinel=None, **kw)");

  private final Library library;
  private final Arguments given;
  private final List<PyObject> rest;
  private final List<ConstraintObject> items = new ArrayList<>();
  private @Nullable ComputedObject computed;
  private @Nullable IdentityObject identity;
  private @Nullable PyObject serverDefault;
  private @Nullable String sequence;

  private ColumnArguments(Library library, Arguments given) {
    this.library = library;
    this.given = given;
    this.rest = new ArrayList<>(given.rest());
  }

  static ColumnObject column(Library library, PyObject[] values, String[] keywords) {
    Arguments given = SIGNATURE.bind(values, keywords);
    return new ColumnObject(library, new ColumnArguments(library, given).read());
  }

  static ColumnObject mapped(Library library, PyObject[] values, String[] keywords) {
    Arguments given = MAPPED.bind(values, keywords);
    return new ColumnObject(library, new ColumnArguments(library, given).read());
  }

  private ColumnParts read() {
    String name = name();
    PyObject type = type();
    PyObject pythonDefault = given.present("default");
    serverDefault = given.present("server_default");
    takeDefault(serverDefault);
    takeDefault(pythonDefault);
    rest.forEach(this::take);
    library.expressions().serverDefault(serverDefault);
    return new ColumnParts(
        name,
        given.text("key"),
        type,
        given.flag("nullable"),
        given.flag("primary_key", false),
        serverDefault,
        pythonDefault instanceof SequenceObject ? null : pythonDefault,
        computed,
        identity,
        given.flag("unique", false),
        given.flag("index", false),
        given.text("comment"),
        autoincrement(),
        List.copyOf(items),
        sequence,
        given.flag("system", false),
        library.options().read("Column", given.extra()));
  }

  private @Nullable String name() {
    boolean positional =
        !rest.isEmpty() && (rest.get(0) instanceof PyString || isUnknownName(rest.get(0)));
    if (positional && given.given("name")) {
      throw library.errors().argument("May not pass name positionally and as a keyword.");
    }
    if (positional) {
      return PyValues.text(rest.remove(0));
    }
    if (!rest.isEmpty() && rest.get(0) == Py.None) {
      rest.remove(0);
    }
    return given.text("name");
  }

  /** An unknown value in front is a name when a type follows it. */
  private boolean isUnknownName(PyObject first) {
    return first instanceof UnknownObject
        && rest.size() > 1
        && (library.types().isType(rest.get(1)) || rest.get(1) instanceof UnknownObject);
  }

  private @Nullable PyObject type() {
    PyObject first = rest.isEmpty() ? null : rest.get(0);
    boolean isType =
        first instanceof UnknownObject || first != null && library.types().isType(first);
    if (isType && given.given("type_")) {
      throw library.errors().argument("May not pass type_ positionally and as a keyword.");
    }
    if (first == Py.None) {
      rest.remove(0);
    }
    return isType ? rest.remove(0) : given.present("type_");
  }

  private void takeDefault(@Nullable PyObject value) {
    if (value instanceof FetchedObject fetched && value == serverDefault) {
      serverDefault = fetched.argument();
    } else if (value instanceof SchemaItemObject) {
      take(value);
    }
  }

  private void take(PyObject item) {
    switch (item) {
      case ConstraintObject constraint -> items.add(constraint);
      case ComputedObject made -> computed = made;
      case IdentityObject made -> identity = made;
      case SequenceObject made ->
          sequence = made.isOptional() ? null : made.qualifiedName().toString();
      case FetchedObject made -> serverDefault = made.argument();
      case UnknownObject unknown -> ignore(unknown);
      default ->
          throw library
              .errors()
              .argument(
                  "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got "
                      + item.__repr__());
    }
  }

  /** An item that nobody knows may be a constraint; the column's default then is not known. */
  private void ignore(UnknownObject unknown) {
    serverDefault = serverDefault == null ? unknown : serverDefault;
  }

  private String autoincrement() {
    PyObject value = given.present("autoincrement");
    if (value == null) {
      return "auto";
    }
    return value instanceof PyBoolean bool
        ? Boolean.toString(bool.getBooleanValue())
        : value.toString();
  }
}
