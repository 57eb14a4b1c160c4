package dev.banister.recorder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Confines with {@code unshare} and a shell script that builds the view. */
record Namespaces(Path unshare, Path setpriv) implements Confinement {
  private static final String SCRIPT = script();

  /** Where the shell script finds its commands, in its view as well. */
  private static final List<Path> COMMANDS =
      Stream.of("/usr", "/bin", "/sbin").map(Path::of).toList();

  @Override
  public List<String> around(List<String> command, Path folder, ReadOnlyView view) {
    List<String> line = new ArrayList<>();
    line.addAll(List.of(setpriv.toString(), "--pdeathsig", "KILL", unshare.toString()));
    line.addAll(List.of("--user", "--map-root-user", "--net", "--mount", "--pid", "--ipc"));
    line.addAll(List.of("--uts", "--fork", "--kill-child"));
    line.addAll(List.of("/bin/sh", "-c", SCRIPT, "confine", folder.toString()));
    view.with(COMMANDS).places().forEach(place -> line.add(place.toString()));
    line.add("--");
    line.addAll(command);
    return line;
  }

  @Override
  public boolean holds() {
    return true;
  }

  @Override
  public String sentence() {
    return "Scripts run without network and files, held by namespaces of Linux.";
  }

  private static String script() {
    try (InputStream stream = Namespaces.class.getResourceAsStream("confine.sh")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
