package dev.banister.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.ui.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {

  @TempDir Path folder;

  @Test
  void findsWhatIsNotOnDiskAsItWasChecked() throws Exception {
    MigrationProject sample = Sample.project(folder);
    MigrationScript same = onDisk(sample.script(Sample.BILLING));
    MigrationScript edited = onDisk(sample.script(Sample.PLAN));
    Files.writeString(edited.path(), "# edited");
    MigrationScript gone = onDisk(sample.script(Sample.PARTITION));
    Files.delete(gone.path());
    MigrationProject project =
        Sample.project(folder, List.of(same, edited, gone), Map.of(), List.of());
    assertThat(ChangedFiles.of(project))
        .containsExactlyInAnyOrder(Sample.PLAN.text(), Sample.PARTITION.text());
  }

  private static MigrationScript onDisk(MigrationScript script)
      throws IOException, NoSuchAlgorithmException {
    Files.createDirectories(script.path().getParent());
    Files.writeString(script.path(), script.text());
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    return new MigrationScript(
        script.path(),
        script.file(),
        script.revision(),
        script.text(),
        HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(script.path()))),
        script.createDate(),
        script.docstring(),
        script.upgrade(),
        script.downgrade());
  }
}
