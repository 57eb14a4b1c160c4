package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.rule.policy.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code banister check}: the audit without a database. */
@Command(name = "check", description = "Audits a history; touches no database.")
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private AuditArguments arguments;
  @Mixin private Output output;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write what is found to a baseline, so that only new findings count from now.")
  private @Nullable Path newBaseline;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    output.format();
    AuditOptions options = arguments.options();
    Path file = newBaseline == null ? null : Folders.writable(newBaseline);
    try (Auditor auditor = surroundings.auditor().get()) {
      AuditResult result = arguments.run(surroundings, auditor, options);
      return file == null ? output.write(surroundings, result) : written(result, file);
    }
  }

  private int written(AuditResult result, Path file) throws IOException {
    Files.writeString(file, Baseline.text(result.findings(), result.banisterVersion()));
    surroundings.err().println("Written: " + file);
    return ExitStatus.CLEAN;
  }
}
