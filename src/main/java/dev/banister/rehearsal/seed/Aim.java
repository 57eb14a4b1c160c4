package dev.banister.rehearsal.seed;

import dev.banister.value.Value;
import java.util.List;
import java.util.Map;

/**
 * One kind of row that only the newer form of a table takes, and that a downgrade stumbles over.
 */
sealed interface Aim permits NullAim, TwinAim, CheckAim, LabelAim, ExtremeAim, OrphanAim {

  /** Every aim, in the order in which their rows are written. */
  List<Aim> ALL =
      List.of(
          new NullAim(),
          new TwinAim(),
          new CheckAim(),
          new LabelAim(),
          new ExtremeAim(),
          new OrphanAim());

  /**
   * What sets each row of this kind apart from an ordinary one, by column; a row for each entry.
   *
   * @param from number of the first row
   */
  List<Map<String, Value>> marks(NewerTable table, long from);
}
