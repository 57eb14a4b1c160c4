package dev.banister.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command line that starts a child: this JVM's own binary with our own class path. */
final class ChildCommand {
  static final String PROGRAM = "dev.banister.recorder.child.RecorderChild";

  private final RecorderLimits limits;

  ChildCommand(RecorderLimits limits) {
    this.limits = limits;
  }

  /** Starts a child with an empty environment, in {@code folder}. */
  Process start(Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(arguments()).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    String systemRoot = environment.get("SystemRoot");
    environment.clear();
    if (systemRoot != null) { // a JVM on Windows doesn't start without it
      environment.put("SystemRoot", systemRoot);
    }
    return builder.start();
  }

  List<String> arguments() {
    return List.of(
        java(),
        "-Xmx" + limits.megabytes() + "m",
        "-Xss4m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+DisplayVMOutputToStderr",
        "-XX:-UsePerfData",
        "--finalization=disabled", // else a generator's finally could run during a later script
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dfile.encoding=UTF-8",
        "-Djava.io.tmpdir=.",
        "-cp",
        ChildClassPath.text(),
        PROGRAM,
        Long.toString(limits.time().toMillis()));
  }

  private static String java() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java")
        .toString();
  }
}
