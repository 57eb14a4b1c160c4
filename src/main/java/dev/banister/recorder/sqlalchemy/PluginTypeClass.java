package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeClass;
import dev.banister.recorder.facade.Signature;
import dev.banister.sql.ColumnType;
import java.util.List;
import org.python.core.PyObject;

/** A type class of a library beside SQLAlchemy, such as {@code sqlalchemy_utils.UUIDType}. */
final class PluginTypeClass extends FacadeClass {

  /** What a type of a plug-in stands for. */
  interface Meaning {
    ColumnType of(Library library, Arguments arguments);
  }

  private final Library library;
  private final Signature signature;
  private final Meaning meaning;

  PluginTypeClass(
      Library library, String module, String name, Signature signature, Meaning meaning) {
    super(module, name, List.of(library.types().typeClass("TypeDecorator")));
    this.library = library;
    this.signature = signature;
    this.meaning = meaning;
  }

  @Override
  protected PyObject construct(PyObject[] values, String[] keywords) {
    return new PluginType(this, meaning.of(library, signature.bind(values, keywords)));
  }
}
