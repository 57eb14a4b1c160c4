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
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code banister report}: the audit in a file to hand over. */
@Command(
    name = "report",
    description = "Rehearses and writes the audit report; the format follows the ending.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private AuditArguments arguments;
  @Mixin private RehearsalArguments rehearsal;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The file to write: .pdf, .html, .md or .json.")
  private Path file;

  @Option(names = "--static", description = "Leave the rehearsal out.")
  private boolean withoutRehearsal;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description = "error, warning, info or never (default: ${DEFAULT-VALUE}).")
  private Output.FailOn failOn;

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    ReportFormat format = format(file);
    try (Auditor auditor = surroundings.auditor().get()) {
      AuditOptions options = arguments.options();
      AuditResult result =
          arguments.run(
              surroundings, auditor, withoutRehearsal ? options : rehearsal.applyTo(options));
      write(result, format);
      surroundings.err().println("Written: " + file);
      return new Output(failOn).status(result);
    }
  }

  static ReportFormat format(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> ReportFormat.PDF;
      case "html", "htm" -> ReportFormat.HTML;
      case "md" -> ReportFormat.MARKDOWN;
      case "json" -> ReportFormat.JSON;
      case "txt" -> ReportFormat.TEXT;
      default ->
          throw new UnusableException(
              "The ending of " + file + " names no format. Use .pdf, .html, .md, .json or .txt.");
    };
  }

  /** Beside the target first, so that a report that is there is never left half written. */
  private void write(AuditResult result, ReportFormat format) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".banister-", ".part");
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
