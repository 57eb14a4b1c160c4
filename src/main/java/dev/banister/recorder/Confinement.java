package dev.banister.recorder;

import java.nio.file.Path;
import java.util.List;

/**
 * How the operating system holds a child, beside what its translator and runtime refuse: without
 * network, without a sight of files that are none of its business, ended with its parent.
 */
sealed interface Confinement permits Bubblewrap, Namespaces, Training, Unconfined {

  /** What this system offers; found out by trying, once for this process. */
  static Confinement ofThisSystem() {
    return ConfinementSearch.RESULT.join();
  }

  /**
   * The command line that runs another one confined.
   *
   * @param folder where it runs, empty and writable
   */
  List<String> around(List<String> command, Path folder, ReadOnlyView view);

  /** Whether the system holds the child at all. */
  boolean holds();

  /** One sentence for the reader. */
  String sentence();
}
