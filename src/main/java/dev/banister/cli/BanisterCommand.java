package dev.banister.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The program without a sub-command: the workbench. */
@Command(
    name = "banister",
    description = "The handrail for Alembic downgrades. Without a command, opens the workbench.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class BanisterCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Migrations folder to open.")
  private Path folder;

  BanisterCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return surroundings.workbench().applyAsInt(folder);
  }

  /** The command line with all its commands, ready to execute. */
  public static CommandLine commandLine(Surroundings surroundings) {
    CommandLine line = new CommandLine(new BanisterCommand(surroundings));
    line.addSubcommand(new CheckCommand(surroundings));
    line.addSubcommand(new RehearseCommand(surroundings));
    line.addSubcommand(new OperationsCommand(surroundings));
    line.addSubcommand(new SqlCommand(surroundings));
    line.addSubcommand(new ReportCommand(surroundings));
    line.addSubcommand(new RulesCommand(surroundings));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new java.io.PrintWriter(surroundings.out(), true));
    line.setErr(new java.io.PrintWriter(surroundings.err(), true));
    line.setExecutionExceptionHandler(new Failures(surroundings));
    return line;
  }
}
