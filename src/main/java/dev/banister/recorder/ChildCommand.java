package dev.banister.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The command line that starts a child: this JVM's own binary with our own class path. */
final class ChildCommand {
  static final String PROGRAM = "dev.banister.recorder.child.RecorderChild";

  private static final Path NICE = Path.of("/usr/bin/nice");

  private final RecorderLimits limits;
  private final Confinement confinement;

  ChildCommand(RecorderLimits limits, Confinement confinement) {
    this.limits = limits;
    this.confinement = confinement;
  }

  /** Starts a child with an empty environment, in {@code folder}. */
  Process start(Path folder) throws IOException {
    String classPath = ChildClassPath.text();
    KeptClasses classes = KeptClasses.ofThisProgram();
    List<String> command = arguments(classPath, classes);
    List<String> confined =
        confinement.around(command, folder, ReadOnlyView.ofJvm(classPath).with(classes.places()));
    return Starter.start(standingBack(confined), folder);
  }

  private List<String> standingBack(List<String> command) {
    return limits.nice() > 0 && Files.isExecutable(NICE)
        ? Stream.concat(
                Stream.of(NICE.toString(), "-n", Integer.toString(limits.nice())), command.stream())
            .toList()
        : command;
  }

  private List<String> arguments(String classPath, KeptClasses classes) {
    List<String> arguments = new ArrayList<>(List.of(java()));
    arguments.addAll(classes.options());
    arguments.addAll(options(classPath));
    return arguments;
  }

  private List<String> options(String classPath) {
    return List.of(
        "-Xmx" + limits.megabytes() + "m",
        "-Xss4m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+DisplayVMOutputToStderr",
        "-Xlog:disable", // a warning of the JVM on its output would be no message of ours
        "-Xlog:all=error:stderr",
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        "--finalization=disabled", // else a generator's finally could run during a later script
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djdk.reflect.useNativeAccessorOnly=true", // method handles pay after more scripts than a
        // folder has
        "-Dfile.encoding=UTF-8",
        "-Djava.io.tmpdir=.",
        "-cp",
        classPath,
        PROGRAM,
        Long.toString(limits.time().toMillis()));
  }

  static String java() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java")
        .toString();
  }
}
