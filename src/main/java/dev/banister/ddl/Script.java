package dev.banister.ddl;

import dev.banister.sql.BoundStatement;
import dev.banister.sql.SpellingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the statements of one operation until it is done or refuses. */
final class Script {
  private final List<LiveStatement> statements = new ArrayList<>();
  private @Nullable Refusal refusal;
  private boolean unordered;

  void add(String sql) {
    statements.add(LiveStatement.of(sql));
  }

  void add(BoundStatement statement) {
    statements.add(
        new LiveStatement(
            statement.sql(),
            statement.parameters().isEmpty() ? List.of() : List.of(statement.parameters())));
  }

  void add(LiveStatement statement) {
    statements.add(statement);
  }

  /** Adds what another writer gave, up to and with its refusal. */
  void add(Ddl ddl) {
    statements.addAll(ddl.live());
    unordered |= ddl.unordered();
    if (ddl.refusal() != null) {
      throw new SpellingException(ddl.refusal().exception(), ddl.refusal().message());
    }
  }

  /** Says that Alembic's order among the statements is arbitrary. */
  void markUnordered() {
    unordered = true;
  }

  void refuse(SpellingException error) {
    refusal = new Refusal(error.exception(), String.valueOf(error.getMessage()));
  }

  Ddl ddl() {
    return new Ddl(
        statements.stream().map(LiveStatement::sql).toList(), statements, refusal, unordered);
  }
}
