package dev.banister.replay;

import dev.banister.replay.raw.RawAction;
import java.util.List;

/** The labels of an enum type after {@code ALTER TYPE … ADD VALUE}. */
final class EnumLabels {
  private EnumLabels() {}

  static List<String> added(List<String> labels, RawAction.AddLabel action) {
    if (labels.contains(action.label())) {
      if (!action.ifNotExists()) {
        throw new RefusedException(
            "Type " + action.type() + " has the label " + action.label() + " already.");
      }
      return labels;
    }
    int beside = action.beside() == null ? -1 : labels.indexOf(action.beside());
    if (action.beside() != null && beside < 0) {
      throw new RefusedException(
          "Type " + action.type() + " has no label " + action.beside() + ".");
    }
    int place = beside < 0 ? labels.size() : action.before() ? beside : beside + 1;
    labels.add(place, action.label());
    return labels;
  }
}
