package dev.banister.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a connected database stands.
 *
 * @param server what answered, with its version: "PostgreSQL 16.4"
 * @param versionTable Alembic's table there, or null when there is none
 * @param revisions what that table holds, sorted
 * @param tables how many tables there are beside it
 */
public record Standing(
    String server, @Nullable String versionTable, List<String> revisions, int tables) {
  public Standing {
    revisions = revisions.stream().sorted().toList();
  }
}
