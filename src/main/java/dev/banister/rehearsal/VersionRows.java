package dev.banister.rehearsal;

import dev.banister.database.ScratchDatabase;
import dev.banister.database.ScriptConnection;
import dev.banister.operation.Direction;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.revision.VersionTable;
import dev.banister.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps Alembic's {@code alembic_version} in the scratch database, a row for each head. */
final class VersionRows {
  private static final String CREATE =
      "CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL,"
          + " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))";
  private final ScratchDatabase database;
  private final RevisionGraph graph;

  VersionRows(ScratchDatabase database, RevisionGraph graph) {
    this.database = database;
    this.graph = graph;
  }

  void create() throws RefusedException {
    database.script().execute(CREATE, List.of());
    database.script().commit();
  }

  /** Writes where a database stands whose own version table has another name. */
  void standAt(List<RevisionId> revisions) throws RefusedException {
    if (current().revisions().isEmpty()) {
      for (RevisionId revision : revisions) {
        enter(revision.text());
      }
      database.script().commit();
    }
  }

  private void enter(String revision) throws RefusedException {
    database
        .script()
        .execute(
            "INSERT INTO alembic_version (version_num) VALUES (?)", List.of(Value.of(revision)));
  }

  private VersionTable current() {
    return new VersionTable(
        database.ask("SELECT version_num FROM alembic_version").rows().stream()
            .flatMap(List::stream)
            .filter(Value.Text.class::isInstance)
            .map(v -> RevisionId.of(((Value.Text) v).text()))
            .collect(Collectors.toSet()));
  }

  /**
   * What a migration changes in the table.
   *
   * @param leave rows that go
   * @param enter rows that come
   */
  record Move(List<String> leave, List<String> enter) {}

  /** What this migration will change. */
  Move of(RevisionId revision, Direction direction) {
    VersionTable before = current();
    VersionTable after =
        switch (direction) {
          case UPGRADE -> graph.afterUpgrades(before, List.of(revision));
          case DOWNGRADE -> graph.afterDowngrades(before, List.of(revision));
        };
    return new Move(
        missing(before.revisions(), after.revisions()),
        missing(after.revisions(), before.revisions()));
  }

  private static List<String> missing(Set<RevisionId> of, Set<RevisionId> in) {
    return of.stream().filter(id -> !in.contains(id)).map(RevisionId::text).toList();
  }

  /** Writes where the database stands after this migration, in the open transaction. */
  void move(RevisionId revision, Direction direction) throws RefusedException {
    Move move = of(revision, direction);
    ScriptConnection connection = database.script();
    for (String head : move.leave()) {
      connection.execute(
          "DELETE FROM alembic_version WHERE version_num = ?", List.of(Value.of(head)));
    }
    for (String head : move.enter()) {
      enter(head);
    }
  }
}
