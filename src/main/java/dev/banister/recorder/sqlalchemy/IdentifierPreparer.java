package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.Dialect;
import dev.banister.sql.Identifiers;
import dev.banister.sql.Spelling;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code dialect.identifier_preparer}: quotes names as the dialect needs it. */
final class IdentifierPreparer extends FacadeObject {
  private final Library library;
  private final Identifiers identifiers;

  IdentifierPreparer(Library library, Dialect dialect) {
    this.library = library;
    this.identifiers = Spelling.of(dialect).identifiers();
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "quote" ->
          FacadeFunction.of("quote(ident, force=None)", a -> quoted(a.required("ident")));
      case "quote_schema" ->
          FacadeFunction.of("quote_schema(schema, force=None)", a -> quoted(a.required("schema")));
      case "quote_identifier" ->
          FacadeFunction.of(
              "quote_identifier(value)",
              a -> new PyUnicode(identifiers.quoteAlways(PyValues.text(a.required("value")))));
      case "format_table" ->
          FacadeFunction.of(
              "format_table(table, use_schema=True, name=None)",
              a -> new PyUnicode(identifiers.quote(table(a.required("table")))));
      default -> name.startsWith("__") ? null : library.unsupported("identifier_preparer." + name);
    };
  }

  private dev.banister.sql.TableName table(PyObject table) {
    return library.statements().target(table).name();
  }

  private PyObject quoted(PyObject name) {
    return new PyUnicode(identifiers.quote(PyValues.text(name)));
  }

  @Override
  protected String description() {
    return "<identifier preparer>";
  }
}
