package dev.banister.cli;

import picocli.CommandLine;

/** Says in one sentence why a command could not be carried out. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private final Surroundings surroundings;

  Failures(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    switch (failure) {
      case UnusableException unusable -> {
        surroundings.err().println("banister: " + unusable.getMessage());
        return ExitStatus.UNUSABLE;
      }
      case InterruptedException stopped -> {
        surroundings.err().println("banister: stopped.");
        return ExitStatus.INTERRUPTED;
      }
      case java.io.IOException io -> {
        surroundings.err().println("banister: " + io.getMessage() + ".");
        return ExitStatus.UNUSABLE;
      }
      default -> throw failure;
    }
  }
}
