package dev.banister.pairing;

import dev.banister.operation.OperationStream;
import dev.banister.operation.Recording;
import dev.banister.replay.RevisionReplay;
import org.jspecify.annotations.Nullable;

/**
 * That a direction did not come to its end, so that what is missing from it proves nothing.
 *
 * @param upgrade why the rest of the upgrade is not known, or null when it is complete
 * @param downgrade why the rest of the downgrade is not known, or null when it is complete
 */
record CutShort(@Nullable String upgrade, @Nullable String downgrade) {

  static CutShort of(Recording recording, RevisionReplay replay) {
    String ended = reason("upgrade", recording.upgrade().end());
    return new CutShort(
        ended == null ? refused(recording, replay) : ended,
        // A downgrade that raises is as its author wrote it; only one that was stopped is unknown.
        recording.downgrade().end() instanceof OperationStream.Stopped
            ? reason("downgrade", recording.downgrade().end())
            : null);
  }

  /** Why what the downgrade meets can't be trusted, or null when it can. */
  @Nullable String reason() {
    return upgrade == null ? downgrade : upgrade;
  }

  /** An upgrade that the schema before it refuses never gets as far as to be undone. */
  private static @Nullable String refused(Recording recording, RevisionReplay replay) {
    return recording.upgrade().units().stream()
        .filter(u -> u.position() < replay.upgrade().effects().size())
        .filter(u -> replay.upgrade().effects().get(u.position()).refusal() != null)
        .findFirst()
        .map(
            u ->
                "Not determined: the upgrade stops at line "
                    + u.line()
                    + ". "
                    + replay.upgrade().effects().get(u.position()).refusal())
        .orElse(null);
  }

  private static @Nullable String reason(String direction, OperationStream.End end) {
    return switch (end) {
      case OperationStream.Completed e -> null;
      case OperationStream.Missing e -> null;
      case OperationStream.Stopped e ->
          "Not determined: the " + direction + " could not be followed to its end. " + e.reason();
      case OperationStream.Raised e ->
          "Not determined: the "
              + direction
              + " raises "
              + e.exception()
              + (e.line() > 0 ? " at line " + e.line() : "")
              + ", so what it would do after that is not known.";
    };
  }
}
