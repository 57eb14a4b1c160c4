package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.Auditor;
import dev.banister.audit.EngineOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The arguments of a rehearsal. */
final class RehearsalArguments {
  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "5",
      description = "Rows seeded in each table; 0 for a bare stairway (default: ${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "4711",
      description = "Seed of the values in the rows (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--base",
      paramLabel = "FILE.sql",
      description = "Statements to run before the first revision.")
  private @Nullable Path base;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Leave the database of each step in this folder.")
  private @Nullable Path keep;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "embedded",
      description = "embedded, or alembic: the real one of --python (default: ${DEFAULT-VALUE}).")
  private String engine = "embedded";

  @Option(
      names = "--python",
      paramLabel = "PATH",
      description = "The interpreter for --engine alembic; by default the project's own.")
  private @Nullable Path python;

  @Mixin private DatabaseArguments database = new DatabaseArguments();

  /** The options with the password of a connected database, asked for where it is wanted. */
  AuditOptions loggedIn(Surroundings surroundings, Auditor auditor, AuditOptions options)
      throws InterruptedException {
    return options.rehearse() ? database.loggedIn(surroundings, auditor, options) : options;
  }

  AuditOptions applyTo(AuditOptions options) {
    if (rows < 0) {
      throw new UnusableException("--rows takes 0 or more, not " + rows + ".");
    }
    return database.applyTo(
        new AuditOptions(
            options.dialect(),
            options.revisions(),
            options.includeRules(),
            options.excludeRules(),
            true,
            rows,
            seed,
            base == null ? null : Folders.readable(base),
            keep == null ? null : Folders.made(keep),
            options.policy(),
            engine()));
  }

  private EngineOption engine() {
    return switch (engine) {
      case "embedded" -> {
        if (python != null) {
          throw new UnusableException("--python is for --engine alembic. Give both, or neither.");
        }
        yield EngineOption.EMBEDDED;
      }
      case "alembic" -> new EngineOption(true, python);
      default ->
          throw new UnusableException(
              "There is no engine " + engine + ". Use embedded or alembic.");
    };
  }
}
