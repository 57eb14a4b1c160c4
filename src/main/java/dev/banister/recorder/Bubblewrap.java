package dev.banister.recorder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Confines with <a href="https://github.com/containers/bubblewrap">bubblewrap</a>. */
record Bubblewrap(Path program) implements Confinement {

  @Override
  public List<String> around(List<String> command, Path folder, ReadOnlyView view) {
    List<String> line = new ArrayList<>();
    line.add(program.toString());
    line.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session"));
    for (Path place : view.places()) {
      line.addAll(List.of("--ro-bind", place.toString(), place.toString()));
    }
    String work = folder.toString();
    line.addAll(List.of("--dev", "/dev", "--proc", "/proc", "--tmpfs", work));
    line.addAll(List.of("--remount-ro", "/", "--chdir", work, "--"));
    line.addAll(command);
    return line;
  }

  @Override
  public boolean holds() {
    return true;
  }

  @Override
  public String sentence() {
    return "Scripts run without network and files, held by bubblewrap.";
  }
}
