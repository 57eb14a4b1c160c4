package dev.banister.rule;

import dev.banister.schema.SchemaDifference;
import java.util.List;

/** Tells a sequence that comes and goes with its table or column, which needs no telling itself. */
public final class OwnedSequence {
  private OwnedSequence() {}

  /** Whether the difference is a sequence of a table or column that differs as a whole too. */
  public static boolean is(SchemaDifference difference, List<SchemaDifference> all) {
    return difference.kind() == SchemaDifference.Kind.SEQUENCE
        && difference.attribute() == null
        && all.stream()
            .filter(d -> d.attribute() == null)
            .anyMatch(
                d ->
                    switch (d.kind()) {
                      case TABLE -> difference.name().startsWith(d.name() + "_");
                      case COLUMN -> difference.name().equals(d.table() + "_" + d.name() + "_seq");
                      case PRIMARY_KEY,
                          UNIQUE,
                          CHECK,
                          FOREIGN_KEY,
                          INDEX,
                          VIEW,
                          TRIGGER,
                          ENUM,
                          SEQUENCE,
                          FUNCTION,
                          OTHER ->
                          false;
                    });
  }
}
