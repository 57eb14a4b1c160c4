package dev.banister.ui.sample;

import dev.banister.ui.Workbench;
import dev.banister.ui.settings.UserState;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the window on the sample, to look at it. Arguments: milliseconds of pause, "empty". */
final class SampleWindow {

  private SampleWindow() {}

  public static void main(String[] args) throws Exception {
    Path state = Files.createTempDirectory("banister-sample");
    Path folder = Files.createDirectory(state.resolve("migrations"));
    long pause = args.length > 0 ? Long.parseLong(args[0]) : 0;
    boolean empty = args.length > 1;
    new Workbench(
            new SampleAuditor(Sample::project, pause),
            SampleReport::writer,
            new UserState(state, state),
            folder,
            "0.1.0")
        .run(empty ? null : folder);
  }
}
