package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.PyObjects;
import dev.banister.recorder.sqlalchemy.Library;
import dev.banister.sql.ColumnType;
import dev.banister.sql.TypeFamily;
import dev.banister.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyFloat;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/**
 * Turns what the database stores into what SQLAlchemy's types give a script: a text becomes a
 * moment, 1 becomes True, JSON becomes a dict, a label the member of an enum.
 *
 * <p>A column whose type the statement doesn't tell stays as it is stored, as with SQLAlchemy.
 */
final class CellReader {
  private static final int DEFAULT_SCALE = 10;
  private static final Pattern UUID =
      Pattern.compile("(\\w{8})-?(\\w{4})-?(\\w{4})-?(\\w{4})-?(\\w{12})");

  private final AlembicRun run;
  private final Library library;
  private final PyObjects objects;

  CellReader(AlembicRun run) {
    this.run = run;
    this.library = run.constructs().library();
    this.objects = library.objects();
  }

  PyObject of(Value value, ColumnType type) {
    ColumnType own = type.variants().getOrDefault(run.context().dialect().id(), type);
    PyObject decorator = library.pythonTypes().decorator(own);
    if (decorator != null && own.isDecorated()) {
      PyObject stored = of(value, own.elements().getFirst());
      PyObject process = decorator.__findattr__("process_result_value");
      return process == null ? stored : process.__call__(stored, run.dialect());
    }
    if (value instanceof Value.Null) {
      return Py.None;
    }
    PluginCells plugins = new PluginCells(run);
    PyObject plugin = plugins.of(value, own);
    if (plugin != null) {
      return plugin;
    }
    return own.isDecorated() ? of(value, own.elements().getFirst()) : plain(value, own);
  }

  private PyObject plain(Value value, ColumnType type) {
    PyObject read =
        switch (TypeFamily.of(type)) {
          case BOOLEAN -> value instanceof Value.Int(BigInteger n) ? truth(n) : null;
          case NUMERIC -> type.flag("asdecimal", true) ? decimal(value, type) : real(value);
          case FLOAT -> type.flag("asdecimal", false) ? decimal(value, type) : null;
          case DATETIME -> moment(value, "datetime");
          case DATE -> moment(value, "date");
          case TIME -> moment(value, "time");
          case INTERVAL -> interval(value);
          case UUID -> uuid(value, type.flag("as_uuid", true));
          case JSON -> value instanceof Value.Text(String text) ? json(text) : null;
          case STRING -> value instanceof Value.Text(String text) ? labelled(text, type) : null;
          case INTEGER, BINARY, ARRAY, OTHER -> null;
        };
    return read == null ? objects.of(value) : read;
  }

  private static PyObject truth(BigInteger number) {
    return Py.newBoolean(number.signum() != 0);
  }

  /** As {@code "%.2f" % value} gives it. */
  private @Nullable PyObject decimal(Value value, ColumnType type) {
    BigDecimal number =
        switch (value) {
          case Value.Int(BigInteger n) -> new BigDecimal(n);
          case Value.Real(double n) -> new BigDecimal(n);
          default -> null;
        };
    if (number == null) {
      return null;
    }
    int scale =
        type.arguments().get("decimal_return_scale") instanceof Value.Int(BigInteger given)
            ? given.intValue()
            : type.arguments().get("scale") instanceof Value.Int(BigInteger declared)
                ? declared.intValue()
                : DEFAULT_SCALE;
    return objects.of(new Value.Decimal(number.setScale(scale, RoundingMode.HALF_EVEN)));
  }

  private static @Nullable PyObject real(Value value) {
    return value instanceof Value.Int(BigInteger n) ? new PyFloat(n.doubleValue()) : null;
  }

  /** Python's own reader, which knows the forms of ISO 8601 and refuses the others. */
  private @Nullable PyObject moment(Value value, String type) {
    return value instanceof Value.Text(String text)
        ? run.context()
            .pythonModule("datetime")
            .__getattr__(type.intern())
            .invoke("fromisoformat", new PyUnicode(text))
        : null;
  }

  /** SQLite keeps an interval as the epoch moved by it. */
  private @Nullable PyObject interval(Value value) {
    PyObject moment = moment(value, "datetime");
    return moment == null
        ? null
        : moment._sub(objects.of(new Value.DateTime("1970-01-01T00:00:00")));
  }

  private @Nullable PyObject uuid(Value value, boolean object) {
    if (!(value instanceof Value.Text(String text))) {
      return null;
    }
    Matcher matcher = UUID.matcher(text);
    String dashed = matcher.matches() ? matcher.replaceAll("$1-$2-$3-$4-$5") : text;
    return object ? objects.of(new Value.Uuid(dashed)) : new PyUnicode(dashed);
  }

  private PyObject json(String text) {
    return run.context().pythonModule("json").invoke("loads", new PyUnicode(text));
  }

  private @Nullable PyObject labelled(String text, ColumnType type) {
    if (type.labels().isEmpty()) {
      return null;
    }
    if (!type.labels().contains(text)) {
      throw run.errors()
          .of(
              "LookupError",
              "'%s' is not among the defined enum values. Enum name: %s. Possible values: %s"
                  .formatted(text, name(type), String.join(", ", type.labels())));
    }
    PyObject enumeration = library.pythonTypes().enumeration(type);
    return enumeration == null ? null : member(enumeration, text, type.labels().indexOf(text));
  }

  private static String name(ColumnType type) {
    return type.arguments().get("name") instanceof Value.Text(String name) ? name : "None";
  }

  /** Labels are names of members, or what {@code values_callable} gives for each in turn. */
  private static PyObject member(PyObject enumeration, String label, int index) {
    PyObject members = enumeration.__getattr__("__members__");
    PyObject named = members.__finditem__(new PyUnicode(label));
    if (named != null) {
      return named;
    }
    PyObject iterator = enumeration.__iter__();
    PyObject member = iterator.__iternext__();
    for (int i = 0; i < index; i++) {
      member = iterator.__iternext__();
    }
    return member;
  }
}
