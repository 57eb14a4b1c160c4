package dev.banister.project;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** Keeps JGit from leaving a settings file of its own in the user's home. */
final class QuietGit {
  private static boolean installed;

  private QuietGit() {}

  static synchronized void install() {
    if (!installed) {
      SystemReader.setInstance(new Reader(SystemReader.getInstance()));
      installed = true;
    }
  }

  /** What the user's system says, with settings of JGit's own that are never written. */
  private static final class Reader extends SystemReader.Delegate {
    Reader(SystemReader own) {
      super(own);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
      return new FileBasedConfig(parent, null, fs) {
        @Override
        public void load() {
          // There is no file.
        }

        @Override
        public void save() {
          // What JGit measures of the file system is good for this run only.
        }

        @Override
        public boolean isOutdated() {
          return false;
        }
      };
    }
  }
}
