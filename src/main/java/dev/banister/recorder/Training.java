package dev.banister.recorder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * No confinement: lets a child write down the classes that it loaded. For scripts of our own alone.
 *
 * @param classes the file to make
 */
record Training(Path classes) implements Confinement {

  @Override
  public List<String> around(List<String> command, Path folder, ReadOnlyView view) {
    List<String> line = new ArrayList<>(command);
    line.add(1, "-XX:AOTCacheOutput=" + classes);
    return line;
  }

  @Override
  public boolean holds() {
    return false;
  }

  @Override
  public String sentence() {
    return "The recorder's start is being prepared.";
  }
}
