package dev.banister.rule;

import dev.banister.operation.OperationStream;
import dev.banister.project.MigrationScript;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a downgrade that its author refuses on purpose from one that fails. */
public final class Refusal {
  private static final Set<String> MEANT =
      Set.of(
          "NotImplementedError",
          "RuntimeError",
          "Exception",
          "ValueError",
          "alembic.util.exc.CommandError");
  private static final int SHORTEST_REASON = 12;

  private Refusal() {}

  /** Whether the exception is one that an author raises to refuse. */
  public static boolean isMeant(OperationStream.Raised raised) {
    return MEANT.contains(raised.exception());
  }

  /**
   * The author's reason: the exception's message, else the docstring or comment of the function.
   */
  public static Optional<String> reason(MigrationScript script, OperationStream.Raised raised) {
    if (script.downgrade() == null) {
      return Optional.empty();
    }
    return Stream.concat(
            Stream.of(raised.message(), script.downgrade().docstring()),
            script.downgrade().comments().stream())
        .map(String::strip)
        .filter(text -> text.length() >= SHORTEST_REASON)
        .findFirst();
  }
}
