package dev.banister.ddl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation becomes: statements, and then perhaps an error, since Alembic may have sent
 * some before it refuses.
 *
 * @param statements as offline mode writes them, without the closing semicolon
 * @param live the same as they go to a driver, with parameters beside them
 * @param refusal what ended it, or null
 * @param unordered true when Alembic takes an order among the statements from a Python set
 */
public record Ddl(
    List<String> statements,
    List<LiveStatement> live,
    @Nullable Refusal refusal,
    boolean unordered) {
  public static final Ddl NOTHING = new Ddl(List.of(), List.of(), null, false);

  public Ddl {
    statements = List.copyOf(statements);
    live = List.copyOf(live);
  }

  /** Statements that are the same offline and live. */
  public static Ddl of(List<String> statements) {
    return new Ddl(statements, statements.stream().map(LiveStatement::of).toList(), null, false);
  }

  public static Ddl refused(Refusal refusal) {
    return new Ddl(List.of(), List.of(), refusal, false);
  }
}
