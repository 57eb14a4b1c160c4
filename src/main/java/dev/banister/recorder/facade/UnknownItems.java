package dev.banister.recorder.facade;

import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** The items of something unknown: one that stands for each of them. */
final class UnknownItems extends FacadeObject {
  private final RecordingContext context;
  private final UnknownObject collection;
  private @Nullable UnknownObject item;

  UnknownItems(RecordingContext context, UnknownObject collection, UnknownObject item) {
    this.context = context;
    this.collection = collection;
    this.item = item;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return null;
  }

  @Override
  public PyObject __iter__() {
    return this;
  }

  @Override
  public @Nullable PyObject __iternext__() {
    UnknownObject next = item;
    item = null;
    if (next == null) {
      context.endRepetition(collection.unknown());
      return null;
    }
    return context.beginRepetition(collection.unknown()) ? next : null;
  }
}
