package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.Operation.CreateSequence;
import dev.banister.operation.Operation.DropSequence;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.Signature;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression.NextValue;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code sa.Sequence("s", start=1)}. */
public final class SequenceObject extends SchemaItemObject {
  private static final Signature SIGNATURE =
      Signature.of(
          "Sequence.__init__(self, name, start=None, increment=None, minvalue=None, maxvalue=None,"
              + " nominvalue=None, nomaxvalue=None, cycle=None, schema=None, cache=None,"
              + " order=None, data_type=None, optional=False, quote=None, metadata=None,"
              + " quote_schema=None, for_update=False, **dialect_kw)");
  private static final List<String> NO_DDL =
      List.of(
          "name",
          "schema",
          "data_type",
          "optional",
          "quote",
          "metadata",
          "quote_schema",
          "for_update");

  private final TableName name;
  private final Map<String, Value> options;
  private final boolean optional;

  private SequenceObject(
      Library library, TableName name, Map<String, Value> options, boolean optional) {
    super(library, "Sequence");
    this.name = name;
    this.options = options;
    this.optional = optional;
  }

  static SequenceObject make(Library library, PyObject[] values, String[] keywords) {
    Arguments a = SIGNATURE.bind(values, keywords);
    TableName name = new TableName(a.text("schema"), PyValues.text(a.required("name")));
    Map<String, Value> options = IdentityObject.given(library, a, NO_DDL);
    PyObject type = a.present("data_type");
    if (type != null) {
      ColumnType declared = library.types().columnType(type);
      String text = TypeText.of(declared);
      options.put("data_type", Value.of(text == null ? declared.name() : text));
    }
    return new SequenceObject(library, name, options, a.flag("optional", false));
  }

  TableName qualifiedName() {
    return name;
  }

  boolean isOptional() {
    return optional;
  }

  CreateSequence create(boolean checkFirst) {
    return new CreateSequence(name, options, checkFirst);
  }

  DropSequence drop(boolean checkFirst) {
    return new DropSequence(name, checkFirst);
  }

  ExpressionObject nextValue() {
    return library().expressions().expression(new NextValue(name), ColumnType.of("Integer"));
  }

  @Override
  @Nullable PyObject own(String attribute) {
    return switch (attribute) {
      case "name" -> new PyUnicode(name.name());
      case "schema" -> PyValues.textOrNone(name.schema());
      case "next_value" -> FacadeFunction.of("Sequence.next_value(self)", a -> nextValue());
      case "create" ->
          FacadeFunction.of(
              "Sequence.create(self, bind, checkfirst=True)",
              a -> recorded(create(a.flag("checkfirst", true))));
      case "drop" ->
          FacadeFunction.of(
              "Sequence.drop(self, bind, checkfirst=True)",
              a -> recorded(drop(a.flag("checkfirst", true))));
      default -> null;
    };
  }

  private PyObject recorded(dev.banister.operation.Operation operation) {
    library().context().record(operation);
    return Py.None;
  }
}
