package dev.banister.rehearsal;

import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.rehearsal.seed.SeedReport;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one round trip showed, from which its verdict is told; a run is null when it did not take
 * place.
 */
final class Evidence {
  final RecordedScript script;
  final Dialect dialect;
  @Nullable MigrationRun bareUpgrade;
  @Nullable MigrationRun upgrade;
  @Nullable MigrationRun downgrade;
  @Nullable MigrationRun bareDowngrade;
  @Nullable MigrationRun reupgrade;
  SeedReport seeded = SeedReport.NOTHING;
  SeedReport seededAfter = SeedReport.NOTHING;
  List<SchemaDifference> schema = List.of();
  List<RowDifference> rows = List.of();
  List<StateDifference> state = List.of();
  List<SchemaDifference> reupgradeSchema = List.of();
  List<String> affected = List.of();
  boolean stopped;
  boolean sampled;

  Evidence(RecordedScript script, Dialect dialect) {
    this.script = script;
    this.dialect = dialect;
  }
}
