package dev.banister.audit;

import dev.banister.database.ConnectedDatabase;
import dev.banister.database.PlaceException;
import dev.banister.database.Places;
import dev.banister.database.Standing;
import dev.banister.project.MigrationProject;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A connected database that was looked at, and found to stand in this history. */
record ConnectedPlace(ConnectedDatabase database, Standing standing, MigrationProject project)
    implements AutoCloseable {

  /**
   * Looks at the database that the options name; null when they name none.
   *
   * @throws UnusableBaseException when it can't be read, or doesn't belong to this history
   */
  static @Nullable ConnectedPlace of(Places places, AuditOptions options, MigrationProject project)
      throws InterruptedException {
    DatabaseOption option = options.database();
    if (option == null) {
      return null;
    }
    Dialect dialect = option.address().dialect();
    if (options.dialect() != null && options.dialect() != dialect) {
      throw new UnusableBaseException(
          "The connected database is %s, and the audit is for %s. Audit for %s."
              .formatted(dialect.title(), options.dialect().title(), dialect.title()));
    }
    if (options.base() != null) {
      throw new UnusableBaseException(
          "The connected database has its tables. Leave --base or --database out.");
    }
    ConnectedDatabase database = places.connected(option.address(), option.copy());
    try {
      ConnectedPlace place = new ConnectedPlace(database, database.look(), project);
      place.requireKnown();
      return place;
    } catch (PlaceException e) {
      database.close();
      throw new UnusableBaseException(e.getMessage());
    }
  }

  private void requireKnown() {
    String unknown =
        standing.revisions().stream()
            .filter(r -> !project.graph().revisions().containsKey(RevisionId.of(r)))
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new UnusableBaseException(
          "The connected database stands at %s, which this folder doesn't have. Check out the version that is deployed there."
              .formatted(unknown));
    }
  }

  /** The revisions at which it stands. */
  List<RevisionId> heads() {
    return standing.revisions().stream().map(RevisionId::of).toList();
  }

  /** What to rehearse: what was asked for, or the revisions at which the database stands. */
  List<RevisionId> chosen(List<RevisionId> asked) {
    List<RevisionId> chosen = asked.isEmpty() ? heads() : asked;
    if (chosen.isEmpty()) {
      throw new UnusableBaseException(
          standing.versionTable() == null
              ? "The connected database has no table alembic_version, so no revision to go back from. Name revisions with --revision, or --from and --to."
              : "The connected database stands at base, so there is nothing to go back from. Name revisions with --revision, or --from and --to.");
    }
    return chosen;
  }

  /** Sentences on what lies between the folder and the database. */
  List<String> notes() {
    List<String> pending = new ArrayList<>();
    for (RevisionId id : project.graph().upgradeOrder()) {
      boolean ran =
          heads().stream().anyMatch(h -> h.equals(id) || project.graph().ancestors(h).contains(id));
      if (!ran) {
        pending.add(id.text());
      }
    }
    if (pending.isEmpty()) {
      return List.of();
    }
    String some = pending.stream().limit(5).collect(Collectors.joining(", "));
    String more = pending.size() > 5 ? " and " + (pending.size() - 5) + " more" : "";
    return List.of(
        "The connected database doesn't have %s of this folder yet: %s%s."
            .formatted(
                pending.size() == 1 ? "1 revision" : pending.size() + " revisions", some, more));
  }

  @Override
  public void close() {
    database.close();
  }
}
