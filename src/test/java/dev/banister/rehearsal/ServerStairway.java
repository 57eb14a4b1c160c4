package dev.banister.rehearsal;

import dev.banister.database.MariadbCatalogJson;
import dev.banister.database.Place;
import dev.banister.database.PostgresqlCatalogJson;
import dev.banister.database.ScratchDatabase;
import dev.banister.database.SharedMariadb;
import dev.banister.database.SharedPostgresql;
import dev.banister.ddl.DdlWriter;
import dev.banister.ddl.batch.SqliteBatchRecreate;
import dev.banister.operation.Recording;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.project.ProjectReader;
import dev.banister.python.ScriptHeadReader;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.ProjectSourceFinder;
import dev.banister.recorder.Recorder;
import dev.banister.replay.HistoryReplay;
import dev.banister.replay.RevisionReplay;
import dev.banister.revision.RevisionId;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stairway of a fetched history on a throwaway server, with the catalog at each step in two
 * forms, and what replay had predicted.
 */
record ServerStairway(
    List<RoundTrip> trips, Map<String, Shot> shots, Map<RevisionId, RevisionReplay> replays) {
  private static final Shot NOTHING = new Shot(Map.of(), Schema.EMPTY);

  /** The catalog as the Python reference writes it, and as our inspector reads it. */
  record Shot(Map<String, Object> catalog, Schema schema) {}

  /** The catalog at a step of a revision; an empty one where the step left none. */
  Shot shot(RevisionId revision, String step) {
    return shots.getOrDefault(revision + " " + step, NOTHING);
  }

  static ServerStairway of(String chain, Path folder, Dialect dialect) throws Exception {
    MigrationProject project = new ProjectReader(new ScriptHeadReader()).read(folder);
    NamingConvention convention =
        new NamingConvention(chain.equals("arize-phoenix") ? ReferenceCorpusTest.PHOENIX : Map.of())
            .withDefaults();
    Map<String, Shot> shots = new HashMap<>();
    try (Recorder recorder = new ChildRecorder(new ProjectSourceFinder(project))) {
      Map<RevisionId, Recording> recordings = new LinkedHashMap<>();
      List<RecordedScript> scripts = new ArrayList<>();
      for (RevisionId id : project.graph().upgradeOrder()) {
        MigrationScript script = project.script(id);
        recordings.put(id, recorder.record(script, dialect));
        scripts.add(new RecordedScript(script, recordings.get(id)));
      }
      Rehearsal rehearsal =
          new Rehearsal(
              place(dialect),
              recorder,
              () -> DdlWriter.live(dialect, convention, SqliteBatchRecreate.on(dialect)),
              RehearsalOptions.of(0, 1),
              script -> false,
              (database, number, revision, step) ->
                  shots.put(
                      revision + " " + step, new Shot(catalog(database), database.inspect())));
      return new ServerStairway(
          rehearsal.stairway(
              new RecordedHistory(project.graph(), scripts), RehearsalListener.SILENT),
          shots,
          new HistoryReplay(dialect, convention).replay(recordings, project.graph()));
    }
  }

  private static Place place(Dialect dialect) {
    return dialect == Dialect.POSTGRESQL ? SharedPostgresql.place() : SharedMariadb.place();
  }

  private static Map<String, Object> catalog(ScratchDatabase database) {
    return database.dialect() == Dialect.POSTGRESQL
        ? PostgresqlCatalogJson.of(database)
        : MariadbCatalogJson.of(database);
  }
}
