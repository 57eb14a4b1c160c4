package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.report.ReportFormat;
import dev.banister.report.ReportOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code banister report}: the audit in a file to hand over. */
@Command(
    name = "report",
    description = "Rehearses and writes the audit report; the format follows the ending.")
final class ReportCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private AuditArguments arguments;
  @Mixin private RehearsalArguments rehearsal;
  @Mixin private FailOn failOn;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The file to write: .pdf, .html, .md, .json, .sarif, .xml (JUnit) or .txt.")
  private Path file;

  @Option(names = "--static", description = "Leave the rehearsal out.")
  private boolean withoutRehearsal;

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    ReportFormat format = Formats.ofEnding(file.toString());
    Folders.writable(file);
    AuditOptions options = arguments.options();
    AuditOptions chosen = withoutRehearsal ? options : rehearsal.applyTo(options);
    try (Auditor auditor = surroundings.auditor().get()) {
      AuditResult result =
          arguments.run(surroundings, auditor, rehearsal.loggedIn(surroundings, auditor, chosen));
      write(result, format);
      surroundings.err().println("Written: " + file);
      return failOn.status(result);
    }
  }

  /** Beside the target first, so that a report that is there is never left half written. */
  private void write(AuditResult result, ReportFormat format) throws IOException {
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".banister-", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        surroundings
            .writers()
            .apply(format)
            .write(result, ReportOptions.of(result.project().name()), out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
