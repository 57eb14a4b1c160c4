package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.PyObjects;
import dev.banister.sql.ColumnType;
import dev.banister.value.Unknown.Origin;
import dev.banister.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** Stored values as the types of libraries beside SQLAlchemy give them. */
final class PluginCells {
  private static final Set<String> OBJECTS =
      Set.of(
          "ArrowType",
          "ChoiceType",
          "ColorType",
          "CountryType",
          "CurrencyType",
          "EncryptedType",
          "EnrichedDateTimeType",
          "IPAddressType",
          "LocaleType",
          "PasswordType",
          "PhoneNumberType",
          "ScalarListType",
          "StringEncryptedType",
          "TimezoneType",
          "URLType",
          "Geometry",
          "Geography",
          "Raster",
          "Vector",
          "VECTOR",
          "HALFVEC",
          "SPARSEVEC",
          "BIT");

  private final AlembicRun run;

  PluginCells(AlembicRun run) {
    this.run = run;
  }

  /** Null for the types that are none of theirs. */
  @Nullable PyObject of(Value value, ColumnType type) {
    boolean own = type.isDecorated() || type.arguments().containsKey("col_spec");
    if (!own) {
      return null;
    }
    return switch (type.name()) {
      case "UUIDType", "GUID" -> uuid(value);
      case "JSONType" -> value instanceof Value.Text(String text) ? json(text) : null;
      default -> OBJECTS.contains(type.name()) ? unfollowed(type.name()) : null;
    };
  }

  private PyObject uuid(Value value) {
    PyObjects objects = run.constructs().library().objects();
    PyObject type = run.context().pythonModule("uuid").__getattr__("UUID");
    return value instanceof Value.Bytes
        ? type.__call__(new PyObject[] {objects.of(value)}, new String[] {"bytes"})
        : type.__call__(objects.of(value));
  }

  private PyObject json(String text) {
    return run.context().pythonModule("json").invoke("loads", new PyUnicode(text));
  }

  private PyObject unfollowed(String type) {
    return run.context()
        .unknown(
            "value of " + type,
            Origin.UNSUPPORTED,
            "Banister does not make the objects that the type " + type + " gives.");
  }
}
