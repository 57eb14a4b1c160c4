package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.Signature;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyBoolean;
import org.python.core.PyInteger;
import org.python.core.PyObject;
import org.python.core.PyString;

/**
 * The types of the libraries that migration scripts use beside SQLAlchemy.
 *
 * <p>Each is a decorated type: the first of its {@code elements} is what the dialect stores, or its
 * argument {@code col_spec} is the text of it.
 */
final class PluginTypes {
  private static final Set<String> VECTORS = Set.of("VECTOR", "HALFVEC", "SPARSEVEC");

  private final Library library;

  PluginTypes(Library library) {
    this.library = library;
  }

  /** The type class of that name in a plug-in's module; null when it is not known here. */
  @Nullable PyObject of(String module, String name) {
    String library = module.contains(".") ? module.substring(0, module.indexOf('.')) : module;
    return switch (library) {
      case "sqlmodel" -> name.equals("AutoString") ? autoString(module) : null;
      case "sqlalchemy_utils" -> utils(module, name);
      case "fastapi_users_db_sqlalchemy" -> users(module, name);
      case "pgvector" -> vector(module, name);
      case "geoalchemy2" -> spatial(module, name);
      default -> null;
    };
  }

  private PluginTypeClass made(
      String module, String name, String parameters, PluginTypeClass.Meaning meaning) {
    Signature signature = Signature.of(name + ".__init__(self" + parameters + ")");
    return new PluginTypeClass(library, module, name, signature, meaning);
  }

  private static ColumnType decorated(
      String name, Arguments a, Library library, ColumnType stored) {
    Map<String, Value> arguments = new LinkedHashMap<>(given(a, library));
    return new ColumnType(name, "", arguments, List.of(), List.of(stored), Map.of(), null);
  }

  private static ColumnType spelled(String name, Arguments a, Library library, String text) {
    Map<String, Value> arguments = new LinkedHashMap<>(given(a, library));
    arguments.put("col_spec", Value.of(text));
    return new ColumnType(name, "", arguments, List.of(), List.of(), Map.of(), null);
  }

  private static Map<String, Value> given(Arguments a, Library library) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (String name : a.names()) {
      PyObject value = a.required(name);
      if (value instanceof PyString || value instanceof PyInteger || value instanceof PyBoolean) {
        values.put(name, library.values().of(value));
      }
    }
    return values;
  }

  private static ColumnType text(String type, @Nullable Value length) {
    return length == null ? ColumnType.of(type) : ColumnType.of(type).with("length", length);
  }

  private PyObject autoString(String module) {
    return made(
        module,
        "AutoString",
        ", length=None, collation=None, **kw",
        (l, a) -> {
          PyObject length = a.present("length");
          boolean mysql =
              l.context().dialect() == Dialect.MYSQL || l.context().dialect() == Dialect.MARIADB;
          Value standard = mysql ? Value.of(255) : null;
          Value chosen = length == null ? standard : l.values().of(length);
          return decorated("AutoString", a, l, text("String", chosen));
        });
  }

  private @Nullable PyObject users(String module, String name) {
    return switch (name) {
      case "GUID" ->
          made(
              module,
              name,
              "",
              (l, a) -> decorated(name, a, l, uuid(l, text("CHAR", Value.of(36)))));
      case "TIMESTAMPAware" ->
          made(
              module,
              name,
              ", timezone=None",
              (l, a) -> {
                Boolean zone = a.flag("timezone");
                ColumnType stamp = ColumnType.of("TIMESTAMP");
                return decorated(
                    name, a, l, zone == null ? stamp : stamp.with("timezone", Value.of(zone)));
              });
      default -> null;
    };
  }

  private static ColumnType uuid(Library library, ColumnType otherwise) {
    return library.context().dialect() == Dialect.POSTGRESQL ? ColumnType.of("UUID") : otherwise;
  }

  private @Nullable PyObject vector(String module, String name) {
    if (name.equals("BIT")) {
      return made(
          module,
          name,
          ", length=None",
          (l, a) ->
              a.text("length") == null
                  ? postgresql("BIT")
                  : postgresql("BIT").with("length", l.values().of(a.required("length"))));
    }
    return VECTORS.contains(name) || name.equals("Vector")
        ? made(
            module,
            name,
            ", dim=None",
            (l, a) -> {
              String size = a.text("dim");
              String base = name.toUpperCase(Locale.ROOT);
              return spelled(name, a, l, size == null ? base : base + "(" + size + ")");
            })
        : null;
  }

  private @Nullable PyObject spatial(String module, String name) {
    if (!Set.of("Geometry", "Geography", "Raster").contains(name)) {
      return null;
    }
    return made(
        module,
        name,
        ", geometry_type=None, srid=None, dimension=None, spatial_index=None,"
            + " use_N_D_index=None, use_typmod=None, from_text=None, name=None, nullable=None",
        (l, a) -> spelled(name, a, l, spatialText(l, name, a)));
  }

  private static String spatialText(Library library, String name, Arguments a) {
    Dialect dialect = library.context().dialect();
    return dialect == Dialect.MYSQL || dialect == Dialect.MARIADB
        ? mysqlText(name, a)
        : geometry(name, a);
  }

  /** MySQL has a type for each kind of geometry, and the reference system beside it. */
  private static String mysqlText(String name, Arguments a) {
    String kind = a.given("geometry_type") ? a.text("geometry_type") : "GEOMETRY";
    String srid = a.given("srid") ? a.text("srid") : "-1";
    String base = kind == null || name.equals("Raster") ? "GEOMETRY" : kind;
    boolean known = srid != null && !srid.startsWith("-") && !srid.equals("0");
    return known ? base + " SRID " + srid : base;
  }

  private static String geometry(String name, Arguments a) {
    String base = name.toLowerCase(Locale.ROOT);
    String kind = a.given("geometry_type") ? a.text("geometry_type") : "GEOMETRY";
    String srid = a.given("srid") ? a.text("srid") : "-1";
    return name.equals("Raster") || kind == null ? base : base + "(" + kind + "," + srid + ")";
  }

  private @Nullable PyObject utils(String module, String name) {
    return switch (name) {
      case "ArrowType", "EnrichedDateTimeType" ->
          made(
              module,
              name,
              ", *args, **kw",
              (l, a) -> decorated(name, a, l, with("DateTime", "timezone", l, a, "timezone")));
      case "StringEncryptedType" ->
          made(
              module,
              name,
              ", *args, **kw",
              (l, a) -> decorated(name, a, l, with("String", "length", l, a, "length")));
      case "IPAddressType" -> limited(module, name, ", max_length=None, *args, **kw", 50);
      case "ColorType" -> limited(module, name, ", max_length=None, *args, **kw", 20);
      case "PhoneNumberType" ->
          limited(module, name, ", region=None, max_length=None, *args, **kw", 20);
      case "WeekDaysType" ->
          made(module, name, ", *args, **kw", (l, a) -> decorated(name, a, l, weekDays(l)));
      case "LtreeType" -> made(module, name, "", (l, a) -> ltree(name, a, l));
      case "UUIDType" ->
          made(
              module,
              name,
              ", binary=None, native=None",
              (l, a) -> decorated(name, a, l, uuidOf(l, a)));
      case "JSONType" ->
          made(module, name, ", *args, **kw", (l, a) -> decorated(name, a, l, json(l)));
      case "EmailType", "ChoiceType", "PasswordType" ->
          made(module, name, ", *args, **kw", (l, a) -> decorated(name, a, l, sized(l, name, a)));
      default -> simple(module, name);
    };
  }

  /** A type with an argument where the script gives it. */
  private static ColumnType with(
      String type, String argument, Library library, Arguments a, String keyword) {
    PyObject given = a.extra().get(keyword);
    return given == null
        ? ColumnType.of(type)
        : ColumnType.of(type).with(argument, library.values().of(given));
  }

  private PyObject limited(String module, String name, String parameters, int standard) {
    return made(
        module,
        name,
        parameters,
        (l, a) -> {
          PyObject given = a.present("max_length");
          Value length = given == null ? Value.of(standard) : l.values().of(given);
          return decorated(name, a, l, text("Unicode", length));
        });
  }

  private static ColumnType weekDays(Library library) {
    return switch (library.context().dialect()) {
      case POSTGRESQL -> postgresql("BIT").with("length", Value.of(7));
      case SQLITE -> text("String", Value.of(7));
      case MYSQL, MARIADB -> text("BINARY", Value.of(7));
    };
  }

  private static ColumnType ltree(String name, Arguments a, Library library) {
    return library.context().dialect() == Dialect.POSTGRESQL
        ? spelled(name, a, library, "LTREE")
        : decorated(name, a, library, postgresql("LTREE"));
  }

  private static ColumnType postgresql(String type) {
    return new ColumnType(type, "postgresql", Map.of(), List.of(), List.of(), Map.of(), null);
  }

  private static ColumnType uuidOf(Library library, Arguments a) {
    boolean postgresql = library.context().dialect() == Dialect.POSTGRESQL;
    ColumnType characters = text(postgresql ? "VARCHAR" : "CHAR", Value.of(32));
    ColumnType stored = a.flag("binary", true) ? text("BINARY", Value.of(16)) : characters;
    return a.flag("native", true) ? uuid(library, stored) : stored;
  }

  private static ColumnType json(Library library) {
    boolean postgresql = library.context().dialect() == Dialect.POSTGRESQL;
    return ColumnType.of(postgresql ? "JSON" : "UnicodeText");
  }

  private static ColumnType sized(Library library, String name, Arguments a) {
    PyObject implementation = a.extra().get("impl");
    if (implementation != null) {
      return library.types().columnType(implementation);
    }
    PyObject length = name.equals("EmailType") && !a.rest().isEmpty() ? a.rest().get(0) : null;
    Value chosen =
        length == null
            ? a.extra().containsKey("length")
                ? library.values().of(a.extra().get("length"))
                : Value.of(255)
            : library.values().of(length);
    return name.equals("PasswordType") ? password(library, a) : text("Unicode", chosen);
  }

  private static ColumnType password(Library library, Arguments a) {
    Dialect dialect = library.context().dialect();
    boolean sized = dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
    return sized
        ? ColumnType.of("VARBINARY").with("length", passwordLength(library, a))
        : ColumnType.of("LargeBinary");
  }

  private static Value passwordLength(Library library, Arguments a) {
    PyObject given = a.extra().get("max_length");
    return given == null ? Value.of(1137) : library.values().of(given);
  }

  private @Nullable PyObject simple(String module, String name) {
    ColumnType stored =
        switch (name) {
          case "URLType", "ScalarListType" -> ColumnType.of("UnicodeText");
          case "TimezoneType" -> text("Unicode", Value.of(50));
          case "LocaleType" -> text("Unicode", Value.of(10));
          case "CountryType" -> text("String", Value.of(2));
          case "CurrencyType" -> text("String", Value.of(3));
          case "EncryptedType" -> ColumnType.of("LargeBinary");
          case "TSVectorType" -> postgresql("TSVECTOR");
          default -> null;
        };
    if (stored == null) {
      return null;
    }
    return made(module, name, ", *args, **kw", (l, a) -> decorated(name, a, l, stored));
  }
}
