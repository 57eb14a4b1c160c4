package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.Auditor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code banister check}: the audit without a database. */
@Command(name = "check", description = "Audits a history; touches no database.")
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private AuditArguments arguments;
  @Mixin private Output output;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    output.format();
    AuditOptions options = arguments.options();
    try (Auditor auditor = surroundings.auditor().get()) {
      return output.write(surroundings, arguments.run(surroundings, auditor, options));
    }
  }
}
