package dev.banister.recorder;

import java.nio.file.Path;
import java.util.List;

/**
 * Nothing of the system's holds the child: the guards of the translator and the runtime do alone.
 *
 * @param reason why, as the end of a sentence
 */
record Unconfined(String reason) implements Confinement {

  @Override
  public List<String> around(List<String> command, Path folder, ReadOnlyView view) {
    return command;
  }

  @Override
  public boolean holds() {
    return false;
  }

  @Override
  public String sentence() {
    return "The operating system does not hold the processes of scripts: " + reason + ".";
  }
}
