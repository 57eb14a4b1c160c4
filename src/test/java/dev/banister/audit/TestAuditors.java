package dev.banister.audit;

import dev.banister.cache.CacheFolder;
import dev.banister.database.Places;
import dev.banister.project.ProjectReader;
import dev.banister.python.ScriptHeadReader;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.ProjectSourceFinder;
import dev.banister.recorder.RecorderLimits;
import java.time.Duration;

/** The auditor as the program wires it. */
public final class TestAuditors {
  private TestAuditors() {}

  /** Time enough for a machine that does other things too. */
  private static final RecorderLimits PATIENT =
      new RecorderLimits(
          Duration.ofSeconds(60),
          RecorderLimits.DEFAULT.start(),
          RecorderLimits.DEFAULT.megabytes());

  public static Auditor open() {
    return open(PATIENT);
  }

  public static Auditor open(RecorderLimits limits) {
    return new BanisterAuditor(
        new ProjectReader(new ScriptHeadReader()),
        new Places(CacheFolder.ofThisUser()),
        project -> new ChildRecorder(2, limits, new ProjectSourceFinder(project)));
  }
}
