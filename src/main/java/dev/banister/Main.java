package dev.banister;

import dev.banister.audit.Auditor;
import dev.banister.audit.BanisterAuditor;
import dev.banister.audit.BanisterVersion;
import dev.banister.cache.CacheFolder;
import dev.banister.cache.KeptEntries;
import dev.banister.cache.ProgramDigest;
import dev.banister.cli.BanisterCommand;
import dev.banister.cli.ExitStatus;
import dev.banister.cli.Surroundings;
import dev.banister.database.Places;
import dev.banister.project.MigrationProject;
import dev.banister.project.ProjectReader;
import dev.banister.project.SourceReader;
import dev.banister.python.KeptHeads;
import dev.banister.python.ScriptHeadReader;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.Preparation;
import dev.banister.recorder.ProjectSourceFinder;
import dev.banister.recorder.Recorder;
import dev.banister.recorder.RecorderLimits;
import dev.banister.recorder.cache.CachedRecorder;
import dev.banister.recorder.cache.NotedSources;
import dev.banister.recorder.cache.RecordingStore;
import dev.banister.report.Reports;
import dev.banister.ui.Workbench;
import dev.banister.ui.settings.UserState;
import java.io.Console;
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
        new Surroundings(
            () -> auditor(RecorderLimits.DEFAULT),
            Reports::writer,
            Main::workbench,
            Main::password,
            out,
            err,
            terminal);
    return BanisterCommand.commandLine(surroundings).execute(args);
  }

  private static char @Nullable [] password(String question) {
    Console console = System.console();
    return console == null || !console.isTerminal() ? null : console.readPassword("%s", question);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static Auditor auditor(RecorderLimits limits) {
    Preparation preparation = Preparation.of(limits);
    SourceReader heads =
        new ScriptHeadReader(
            (source, file, tree) -> {
              preparation.child().prepare();
              preparation.translations().expect(source, file, tree);
            });
    return new BanisterAuditor(
        new ProjectReader(
            ProgramDigest.ofThisProgram()
                .<SourceReader>map(program -> new KeptHeads(heads, kept("heads"), program))
                .orElse(heads)),
        new Places(CacheFolder.ofThisUser()),
        project -> recorder(project, limits, preparation));
  }

  private static Recorder recorder(
      MigrationProject project, RecorderLimits limits, Preparation preparation) {
    NotedSources sources = new NotedSources(new ProjectSourceFinder(project));
    Recorder recorder = new ChildRecorder(CHILDREN, limits, sources, preparation);
    RecordingStore store = new RecordingStore(kept("recordings"));
    return ProgramDigest.ofThisProgram()
        .<Recorder>map(program -> new CachedRecorder(recorder, sources, store, program))
        .orElse(recorder);
  }

  private static KeptEntries kept(String what) {
    return new KeptEntries(CacheFolder.ofThisUser().resolve(what + ".kept"));
  }

  private static int workbench(@Nullable Path folder) {
    try (Auditor auditor = auditor(RecorderLimits.DEFAULT.behindTheWindow())) {
      new Workbench(
              auditor, Reports::writer, UserState.ofThisUser(), sample(), BanisterVersion.text())
          .run(folder);
      return ExitStatus.CLEAN;
    } catch (InterruptedException e) {
      return ExitStatus.INTERRUPTED;
    }
  }

  /** The sample that ships with the program; its start script says where the program stands. */
  private static @Nullable Path sample() {
    String home = System.getProperty("banister.home");
    return home == null ? null : Path.of(home, "sample");
  }
}
