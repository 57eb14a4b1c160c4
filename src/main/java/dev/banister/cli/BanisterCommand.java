package dev.banister.cli;

import dev.banister.rule.RuleCatalog;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The program without a sub-command: the workbench. */
@Command(
    name = "banister",
    description = "The handrail for Alembic downgrades. Without a command, opens the workbench.",
    versionProvider = VersionProvider.class)
public final class BanisterCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Migrations folder to open.")
  private @Nullable Path folder;

  BanisterCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (folder != null && !Files.exists(folder)) {
      throw new UnusableException(
          "There is neither a command nor a folder "
              + folder
              + ". Name a folder to open, or see 'banister --help' for the commands.");
    }
    return surroundings.workbench().applyAsInt(folder == null ? null : Folders.existing(folder));
  }

  /** The command line with all its commands, ready to execute. */
  public static CommandLine commandLine(Surroundings surroundings) {
    CommandLine line = new CommandLine(new BanisterCommand(surroundings));
    List.of(
            new CheckCommand(surroundings),
            new RehearseCommand(surroundings),
            new OperationsCommand(surroundings),
            new SqlCommand(surroundings),
            new ReportCommand(surroundings),
            new RulesCommand(surroundings, RuleCatalog::new))
        .forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setUsageHelpAutoWidth(surroundings.terminal());
    Failures failures = new Failures();
    line.setExecutionExceptionHandler(failures);
    line.setParameterExceptionHandler(failures);
    help(line);
    line.getSubcommands().values().forEach(BanisterCommand::help);
    return line;
  }

  private static void help(CommandLine line) {
    line.getCommandSpec().mixinStandardHelpOptions(true);
    line.getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit status:%n")
        .exitCodeList(ExitStatus.help());
  }
}
