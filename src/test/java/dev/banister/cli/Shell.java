package dev.banister.cli;

import dev.banister.report.Reports;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the command line in memory over a fake engine. */
final class Shell {
  final FakeAuditor auditor = new FakeAuditor();
  final List<String> opened = new ArrayList<>();
  private boolean terminal;

  /** What a command came to. */
  record Answer(int status, String out, String err) {}

  Shell onTerminal() {
    terminal = true;
    return this;
  }

  Answer run(Object... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            auditor::opened,
            Reports::writer,
            this::open,
            this::password,
            stream(out),
            stream(err),
            terminal);
    String[] arguments = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    int status = BanisterCommand.commandLine(surroundings).execute(arguments);
    return new Answer(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private char @Nullable [] password(String question) {
    opened.add(question);
    return "s3cret".toCharArray();
  }

  private int open(Path folder) {
    opened.add(String.valueOf(folder));
    return 0;
  }

  private static PrintStream stream(ByteArrayOutputStream target) {
    return new PrintStream(target, true, StandardCharsets.UTF_8);
  }
}
