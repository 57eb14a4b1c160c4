package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.ScriptClass;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyUnicode;

/** {@code relationship("Other", secondary=…)}, which names the other model by class or by name. */
final class RelationshipObject extends FacadeObject {
  static final String SIGNATURE = "relationship(argument=None, secondary=None, **kw)";
  private static final Pattern INNERMOST = Pattern.compile("([\\w.]+)[\\]\"' ]*(\\|.*)?$");

  private final @Nullable PyObject argument;
  private final @Nullable PyObject secondary;
  private final Map<String, PyObject> settings;

  RelationshipObject(Arguments arguments) {
    this.argument = arguments.present("argument");
    this.secondary = arguments.present("secondary");
    this.settings = arguments.extra();
  }

  /** What {@code backref("others", cascade=…)} gives besides the name; the name alone as text. */
  static final class Backref extends FacadeObject {
    private final PyObject name;
    private final Map<String, PyObject> settings;

    Backref(Arguments arguments) {
      this.name = arguments.required("name");
      this.settings = arguments.extra();
    }

    @Override
    protected @Nullable PyObject attribute(String attribute) {
      return null;
    }
  }

  /** The other model; null when it is none that the script defines. */
  @Nullable MappedClass target(MappedClass owner, String attribute) {
    PyObject named = argument == null ? annotated(owner, attribute) : argument;
    PyObject made = named == null ? null : made(named);
    if (made instanceof MappedClass model) {
      return model.mappedTable().isEmpty() ? null : model;
    }
    return made instanceof PyString text ? owner.modelOf(text.getString()) : null;
  }

  private static PyObject made(PyObject named) {
    boolean callable = !(named instanceof PyString || named instanceof ScriptClass);
    return callable && named.isCallable() ? named.__call__() : named;
  }

  /** {@code others: Mapped[List["Other"]] = relationship(…)}. */
  private static @Nullable PyObject annotated(MappedClass owner, String attribute) {
    String annotation = annotation(owner, attribute);
    Matcher matcher = INNERMOST.matcher(annotation);
    return annotation.isEmpty() || !matcher.find() ? null : new PyUnicode(matcher.group(1));
  }

  private static String annotation(MappedClass owner, String attribute) {
    PyObject found =
        owner.defined("__annotations__") instanceof PyDictionary all
            ? all.__finditem__(new PyUnicode(attribute))
            : null;
    return found == null ? "" : PyValues.text(found);
  }

  @Nullable TableObject secondary(MappedClass owner) {
    PyObject given = secondary == null ? null : made(secondary);
    if (given instanceof PyString name) {
      return owner.metadata().tableOrNull(name.getString());
    }
    return given instanceof TableObject table ? table : null;
  }

  /** Name of the attribute that the other model gets, or null. */
  @Nullable String backref() {
    return switch (settings.get("backref")) {
      case null -> null;
      case Backref back -> PyValues.text(back.name);
      case PyString name -> name.getString();
      default -> null;
    };
  }

  /**
   * A setting of the relationship, or of its other direction.
   *
   * @return null when it is not given
   */
  @Nullable PyObject setting(String name, boolean back) {
    Map<String, PyObject> own =
        !back ? settings : settings.get("backref") instanceof Backref b ? b.settings : Map.of();
    PyObject value = own.get(name);
    return value == Py.None ? null : value;
  }

  /** Whether an annotation says that there are many on the other side. */
  static boolean isList(MappedClass owner, String attribute) {
    return annotation(owner, attribute).matches("(?i).*\\b(list|set|sequence|collection)\\[.*");
  }

  @Override
  protected @Nullable PyObject attribute(String attribute) {
    return attribute.startsWith("__") ? null : new HarmlessObject("relationship." + attribute);
  }

  @Override
  protected String description() {
    return "<relationship>";
  }
}
