package dev.banister.cli;

import dev.banister.audit.UnusableBaseException;
import dev.banister.audit.UnusablePolicyException;
import dev.banister.project.GitRefException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence why a command could not be carried out. */
final class Failures
    implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  /** An argument that picocli refuses: the sentence, what may have been meant, the usage. */
  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("banister: " + sentence(String.valueOf(failure.getMessage())));
    UnmatchedArgumentException.printSuggestions(failure, err);
    command.usage(err);
    err.flush();
    return ExitStatus.UNUSABLE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return switch (failure) {
      case UnusableException e -> unusable(command, e.getMessage());
      case UnusableBaseException e -> unusable(command, e.getMessage());
      case UnusablePolicyException e -> unusable(command, e.getMessage());
      case GitRefException e -> unusable(command, e.getMessage());
      case InterruptedException e -> stopped(command);
      case CancellationException e -> stopped(command);
      case IOException e -> unusable(command, Folders.problem(e));
      case UncheckedIOException e -> unusable(command, Folders.problem(e.getCause()));
      default -> ourOwn(command, failure);
    };
  }

  private static int unusable(CommandLine command, String message) {
    command.getErr().println("banister: " + sentence(message));
    return ExitStatus.UNUSABLE;
  }

  private static int stopped(CommandLine command) {
    command.getErr().println("banister: stopped.");
    return ExitStatus.INTERRUPTED;
  }

  /** A defect of the program; the log has all of it under the code that the user sees. */
  private static int ourOwn(CommandLine command, Exception failure) {
    String code = code(failure);
    LOG.error("{} {}", code, failure, failure);
    command
        .getErr()
        .println(
            "banister: something in Banister went wrong (" + code + "). The log above says where.");
    return ExitStatus.UNUSABLE;
  }

  /** The same defect has the same code. */
  private static String code(Exception failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    int hash = (failure.getClass().getName() + (trace.length == 0 ? "" : trace[0])).hashCode();
    return String.format(Locale.ROOT, "E-%04X", hash & 0xffff);
  }

  private static String sentence(String message) {
    String stripped = message.strip();
    return stripped.endsWith(".") || stripped.endsWith("?") ? stripped : stripped + ".";
  }
}
