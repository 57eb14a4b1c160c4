package dev.banister.cli;

import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code banister check}: the audit without a database. */
@Command(
    name = "check",
    description = "Audits a history without a database.",
    mixinStandardHelpOptions = true)
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
    try (Auditor auditor = surroundings.auditor().get()) {
      AuditResult result = arguments.run(surroundings, auditor, arguments.options());
      output.write(surroundings, result);
      return output.status(result);
    }
  }
}
