package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.PyValues;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;

/**
 * Columns by annotation: {@code name: Mapped[Optional[str]]}.
 *
 * <p>See <a href="https://docs.sqlalchemy.org/en/21/orm/declarative_tables.html">Declarative
 * tables</a>.
 */
final class MappedAnnotations {
  private static final Pattern MAPPED = Pattern.compile("(?:\\w+\\.)*Mapped\\[(.*)]");
  private static final Pattern OPTIONAL = Pattern.compile("(?:\\w+\\.)*Optional\\[(.*)]");

  private static final Pattern NO_COLUMN =
      Pattern.compile(
          "(?:\\w+\\.)*(?:\\w*Mapped|ClassVar|InstrumentedAttribute|AssociationProxy"
              + "|QueryableAttribute|hybrid_property)(?:\\[.*])?",
          Pattern.DOTALL);

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("int", "Integer"),
          Map.entry("str", "String"),
          Map.entry("bool", "Boolean"),
          Map.entry("float", "Float"),
          Map.entry("bytes", "LargeBinary"),
          Map.entry("datetime", "DateTime"),
          Map.entry("date", "Date"),
          Map.entry("time", "Time"),
          Map.entry("timedelta", "Interval"),
          Map.entry("Decimal", "Numeric"),
          Map.entry("UUID", "Uuid"));

  private final Library library;

  MappedAnnotations(Library library) {
    this.library = library;
  }

  /** Adds the annotated columns of a class in the order of their annotations. */
  void addTo(Map<String, ColumnObject> columns, Map<String, PyObject> body) {
    if (!(body.get("__annotations__") instanceof PyDictionary annotations)) {
      return;
    }
    for (PyObject pair : PyValues.items(annotations.invoke("items"))) {
      String attribute = PyValues.text(pair.__getitem__(0));
      Matcher mapped = MAPPED.matcher(PyValues.text(pair.__getitem__(1)));
      if (mapped.matches()) {
        ColumnObject column = column(attribute, body.get(attribute), mapped.group(1));
        if (column != null) {
          columns.put(attribute, column);
        }
      }
    }
  }

  /**
   * Since 2.0 every annotation of a mapped class is one of its table's columns or relationships,
   * and has to say so by {@code Mapped[…]}.
   */
  void refuseUnmapped(String className, Map<String, PyObject> body) {
    if (!(body.get("__annotations__") instanceof PyDictionary annotations)) {
      return;
    }
    for (PyObject pair : PyValues.items(annotations.invoke("items"))) {
      String attribute = PyValues.text(pair.__getitem__(0));
      String annotation = PyValues.text(pair.__getitem__(1)).replaceAll("^[\"']|[\"']$", "");
      PyObject value = body.get(attribute);
      boolean isMapped =
          value == null
              || value == Py.None
              || value instanceof HarmlessObject
              || value instanceof RelationshipObject;
      if (isMapped && !attribute.startsWith("__") && !NO_COLUMN.matcher(annotation).matches()) {
        library
            .legacy()
            .refuse(
                "MappedAnnotationError",
                "Type annotation for \"%s.%s\" can't be correctly interpreted for Annotated"
                        .formatted(className, attribute)
                    + " Declarative Table form.");
      }
    }
  }

  private @Nullable ColumnObject column(
      String attribute, @Nullable PyObject given, String annotation) {
    String inner = annotation.replaceAll("[\"']", "").strip();
    Matcher optional = OPTIONAL.matcher(inner);
    boolean orNone = optional.matches();
    String type = orNone ? optional.group(1) : inner.replaceAll("\\|\\s*None|None\\s*\\|", "");
    boolean nullable = orNone || !type.equals(inner);
    if (given instanceof ColumnObject declared) {
      return declared.annotated(type(type.strip()), nullable);
    }
    return given == null
        ? LightColumns.named(library, attribute, null).annotated(type(type.strip()), nullable)
        : null;
  }

  private PyObject type(String annotation) {
    String known = TYPES.get(annotation.substring(annotation.lastIndexOf('.') + 1));
    return known == null
        ? library.unsupported("Mapped[" + annotation + "]")
        : library.types().typeClass(known);
  }
}
