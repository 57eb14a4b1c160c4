package dev.banister.ui.sample;

import dev.banister.audit.BanisterAuditor;
import dev.banister.cache.CacheFolder;
import dev.banister.database.Places;
import dev.banister.project.ProjectReader;
import dev.banister.python.ScriptHeadReader;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.ProjectSourceFinder;
import dev.banister.recorder.RecorderLimits;
import dev.banister.report.Reports;
import dev.banister.ui.Workbench;
import dev.banister.ui.history.HistoryViewModel;
import dev.banister.ui.settings.UserState;
import dev.banister.ui.shell.WorkbenchViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Opens a real folder, walks through it, and prints how long frames took. */
final class MeasureWindow {
  private static final long LATE = 60;

  private final List<Long> frames = Collections.synchronizedList(new ArrayList<>());
  private volatile long last;

  private MeasureWindow() {}

  public static void main(String[] args) throws Exception {
    new MeasureWindow().run(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  private void run(Path folder, int steps) throws Exception {
    Path home = Files.createTempDirectory("banister-measure");
    BanisterAuditor auditor =
        new BanisterAuditor(
            new ProjectReader(new ScriptHeadReader()),
            new Places(CacheFolder.ofThisUser()),
            project ->
                new ChildRecorder(2, RecorderLimits.DEFAULT, new ProjectSourceFinder(project)));
    Workbench workbench =
        new Workbench(auditor, Reports::writer, new UserState(home, home), null, "0");
    WorkbenchViewModel[] model = new WorkbenchViewModel[1];
    long start = System.nanoTime();
    Platform.startup(
        () -> {
          model[0] = workbench.show(new Stage(), folder, () -> {});
          clock().start();
          System.err.printf("shown %d ms%n", (System.nanoTime() - start) / 1_000_000);
        });
    while (model[0] == null) {
      Thread.sleep(20);
    }
    Thread.ofPlatform().daemon().start(this::watch);
    while (model[0].projectProperty().get() == null) {
      Thread.sleep(20);
    }
    System.err.printf("rows %d ms%n", (System.nanoTime() - start) / 1_000_000);
    while (!model[0].statusProperty().get().startsWith("Checked")) {
      Thread.sleep(50);
    }
    System.err.printf("checked %d ms%n", (System.nanoTime() - start) / 1_000_000);
    print("while checking");
    HistoryViewModel history = model[0].projectProperty().get().review().history();
    for (int i = 0; i < steps; i++) {
      Platform.runLater(history::next);
      Thread.sleep(120);
    }
    print("next revision");
    Platform.runLater(model[0]::close);
    Thread.sleep(300);
    System.err.printf(
        "heap %d MB%n",
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    System.exit(0);
  }

  /** Prints where the window's thread stands whenever a frame is late. */
  private void watch() {
    Thread window =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("JavaFX Application Thread"))
            .findFirst()
            .orElseThrow();
    while (true) {
      long late = (System.nanoTime() - last) / 1_000_000;
      if (last > 0 && late > LATE) {
        String places =
            Arrays.stream(window.getStackTrace())
                .filter(e -> e.getClassName().startsWith("dev.banister"))
                .limit(6)
                .map(e -> e.getFileName() + ":" + e.getLineNumber())
                .collect(Collectors.joining(" < "));
        System.err.printf("late %d ms: %s%n", late, places);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  private AnimationTimer clock() {
    return new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (last > 0) {
          frames.add((now - last) / 1_000_000);
        }
        last = now;
      }
    };
  }

  private void print(String what) {
    List<Long> sorted = new ArrayList<>(frames);
    Collections.sort(sorted);
    frames.clear();
    System.err.printf(
        "%s: %d frames, median %d, p95 %d, p99 %d, max %d ms%n",
        what,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.get(sorted.size() * 99 / 100),
        sorted.getLast());
  }
}
