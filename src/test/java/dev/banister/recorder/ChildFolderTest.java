package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildFolderTest {
  @TempDir Path parent;

  private static long ended() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void removesTheFoldersOfProgramsThatRunNoMore() throws Exception {
    Path left = Files.createDirectory(parent.resolve("banister-recorder-" + ended() + "-1"));
    Files.writeString(left.resolve("core"), "");
    Path used =
        Files.createDirectory(
            parent.resolve("banister-recorder-" + ProcessHandle.current().pid() + "-2"));
    Path other = Files.createDirectory(parent.resolve("banister-recorder-notes"));

    assertThat(ChildFolder.removeLeftOvers(parent)).containsExactly(left);
    assertThat(left).doesNotExist();
    assertThat(used).exists();
    assertThat(other).exists();
  }

  @Test
  void namesTheProgramInAFolder() throws Exception {
    Path folder = ChildFolder.create();
    try {
      assertThat(folder.getFileName().toString())
          .startsWith("banister-recorder-" + ProcessHandle.current().pid() + "-");
    } finally {
      Files.delete(folder);
    }
  }
}
