package dev.banister;

import dev.banister.audit.Auditor;
import dev.banister.audit.BanisterAuditor;
import dev.banister.cli.BanisterCommand;
import dev.banister.cli.Surroundings;
import dev.banister.project.ProjectReader;
import dev.banister.python.ScriptHeadReader;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.ProjectSourceFinder;
import dev.banister.recorder.RecorderLimits;
import dev.banister.report.Reports;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Wires the program with plain constructors. */
final class Main {
  /** As many scripts at a time as a small machine has cores. */
  private static final int CHILDREN = 2;

  private Main() {}

  static int run(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    boolean terminal = System.console() != null && System.console().isTerminal();
    Surroundings surroundings =
        new Surroundings(Main::auditor, Reports::writer, Main::workbench, out, err, terminal);
    return BanisterCommand.commandLine(surroundings).execute(args);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static Auditor auditor() {
    return new BanisterAuditor(
        new ProjectReader(new ScriptHeadReader()),
        project ->
            new ChildRecorder(CHILDREN, RecorderLimits.DEFAULT, new ProjectSourceFinder(project)));
  }

  private static int workbench(@Nullable Path folder) {
    return 0;
  }
}
