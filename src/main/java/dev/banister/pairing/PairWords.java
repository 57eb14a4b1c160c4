package dev.banister.pairing;

import dev.banister.operation.OperationName;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.RecordedOperation;
import dev.banister.schema.SchemaDifference;
import dev.banister.value.Unknown;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences of a pair. */
final class PairWords {
  private PairWords() {}

  static String object(UnitTouches unit) {
    String target = OperationTarget.of(unit.unit().operation());
    if (!target.isEmpty()) {
      return target;
    }
    if (unit.data() != null) {
      return unit.data().table();
    }
    return unit.touches().isEmpty()
        ? OperationName.of(unit.unit().operation())
        : unit.touches().getFirst().key().words();
  }

  /** What is not as before, in one sentence. */
  static String left(SchemaDifference difference) {
    String object = difference.kind().word() + " " + ObjectKey.of(difference).words();
    if (difference.attribute() == null) {
      return difference.before() == null
          ? "Nothing drops the " + object + "."
          : "The " + object + " doesn't come back.";
    }
    return "The "
        + object
        + " comes back with another "
        + difference.attribute()
        + ": "
        + shown(difference.before())
        + " before, "
        + shown(difference.after())
        + " after.";
  }

  static String extra(SchemaDifference difference) {
    String object = difference.kind().word() + " " + ObjectKey.of(difference).words();
    if (difference.attribute() != null) {
      return "The upgrade doesn't change the " + object + ", but the downgrade does.";
    }
    return difference.after() == null
        ? "The " + object + " was there before the upgrade, and the downgrade drops it."
        : "The " + object + " was not there before the upgrade, and the downgrade makes it.";
  }

  static String exact(UnitTouches unit, List<UnitTouches> own) {
    if (!own.isEmpty()) {
      return "Line " + own.getFirst().unit().line() + " undoes it exactly.";
    }
    return unit.touches().isEmpty()
        ? "It changes nothing that a downgrade would have to undo."
        : "What it changes is as before after the downgrade.";
  }

  static String unknown(UnitTouches unit) {
    RecordedOperation recorded = unit.unit().recorded();
    return Stream.concat(recorded.unknowns().stream(), recorded.conditions().stream())
        .map(Unknown::explanation)
        .findFirst()
        .map(e -> "Not determined: " + e + (e.endsWith(".") ? "" : "."))
        .orElse("What line " + unit.unit().line() + " does could not be followed.");
  }

  private static String shown(@Nullable String value) {
    return value == null ? "none" : value;
  }
}
