package dev.banister.audit;

import dev.banister.cache.CacheFolder;
import dev.banister.database.Places;
import dev.banister.project.ProjectReader;
import dev.banister.python.ScriptHeadReader;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.ProjectSourceFinder;
import dev.banister.recorder.RecorderLimits;

/** The auditor as the program wires it. */
public final class TestAuditors {
  private TestAuditors() {}

  public static Auditor open() {
    return new BanisterAuditor(
        new ProjectReader(new ScriptHeadReader()),
        new Places(CacheFolder.ofThisUser()),
        project -> new ChildRecorder(2, RecorderLimits.DEFAULT, new ProjectSourceFinder(project)));
  }
}
