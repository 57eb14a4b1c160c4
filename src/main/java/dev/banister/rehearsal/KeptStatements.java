package dev.banister.rehearsal;

import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a migration that failed on a database whose DDL commits: every statement up to the
 * last that is DDL, the failed one left out.
 */
final class KeptStatements {
  private static final int SHOWN = 3;
  private static final int LENGTH = 70;
  private static final Set<String> DDL =
      Set.of("create", "alter", "drop", "rename", "truncate", "commit");

  private KeptStatements() {}

  /** A sentence to append, with the blank before it; empty where nothing stays. */
  static String of(@Nullable MigrationRun run, Evidence evidence) {
    boolean commits = evidence.dialect == Dialect.MYSQL || evidence.dialect == Dialect.MARIADB;
    List<ExecutedStatement> kept = commits && run != null ? kept(run.statements()) : List.of();
    if (kept.isEmpty()) {
      return "";
    }
    String more = kept.size() > SHOWN ? "; and " + (kept.size() - SHOWN) + " more" : "";
    return " What had run stays, for MariaDB takes no DDL back: "
        + kept.stream()
            .limit(SHOWN)
            .map(statement -> shortened(statement.sql()))
            .collect(Collectors.joining("; "))
        + more
        + ".";
  }

  private static List<ExecutedStatement> kept(List<ExecutedStatement> sent) {
    int end = sent.size() - 1;
    while (end > 0 && !DDL.contains(verb(sent.get(end - 1).sql()))) {
      end--;
    }
    return end <= 0 ? List.of() : sent.subList(0, end);
  }

  private static String verb(String sql) {
    return sql.strip().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static String shortened(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH - 1) + "…";
  }
}
