package dev.banister.cli;

import dev.banister.audit.RecordedProject;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationUnit;
import dev.banister.operation.Recording;
import dev.banister.report.EndWords;
import dev.banister.report.OperationWords;
import dev.banister.report.Visible;
import dev.banister.revision.Revision;

/** What each script does, for a reader at a terminal. */
final class OperationsText {
  private final StringBuilder text = new StringBuilder();

  private OperationsText() {}

  static String of(RecordedProject recorded) {
    OperationsText all = new OperationsText();
    recorded
        .recordings()
        .forEach((id, recording) -> all.add(recorded.project().script(id).revision(), recording));
    return Visible.text(all.text.toString());
  }

  private void add(Revision revision, Recording recording) {
    text.append(revision.id()).append("  ").append(revision.message()).append('\n');
    for (Direction direction : Direction.values()) {
      text.append("  ").append(direction.id()).append('\n');
      add(recording.stream(direction));
    }
  }

  private void add(OperationStream stream) {
    for (OperationUnit unit : stream.units()) {
      text.append("    ")
          .append(unit.line())
          .append("  ")
          .append(OperationWords.call(unit.operation()))
          .append(unit.recorded().isDetermined() ? "" : "  (hangs on something unknown)")
          .append('\n');
    }
    String end = EndWords.of(stream);
    if (!end.isEmpty()) {
      text.append("    ").append(end).append('\n');
    } else if (stream.units().isEmpty()) {
      text.append("    nothing\n");
    }
  }
}
