package dev.banister.rehearsal;

import dev.banister.operation.Direction;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the loss ledger: what a direction destroyed.
 *
 * @param column null when whole rows are lost
 * @param rows how many rows lost something
 * @param of how many rows there were
 * @param what one phrase for the reader: "value becomes NULL", "new since the upgrade"
 */
public record Loss(
    String table,
    @Nullable String column,
    Direction lostBy,
    long rows,
    long of,
    Kind kind,
    String what) {

  /** Whether the loss was to be expected. */
  public enum Kind {
    INHERENT("inherent"),
    SILENT("silent"),
    DOCUMENTED("documented"),
    BACKED_UP("backed-up"),
    MERGED("merged");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
