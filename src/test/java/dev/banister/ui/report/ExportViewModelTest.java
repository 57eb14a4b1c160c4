package dev.banister.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.report.ReportWriter;
import dev.banister.ui.sample.Sample;
import dev.banister.ui.sample.SampleReport;
import dev.banister.ui.task.DirectTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {

  @TempDir Path folder;

  @Test
  void previewsThePagesOfAPdf() {
    ExportViewModel model = model();
    assertThat(model.pageCount()).isEqualTo(3);
    assertThat(model.pictureProperty().get().getWidth()).isEqualTo(765);
    assertThat(model.workingProperty().get()).isFalse();
  }

  @Test
  void anotherFormatChangesTheEndingAndThePreview() {
    ExportViewModel model = model();
    model.formatProperty().set(ExportFormat.MARKDOWN);
    assertThat(model.fileProperty().get()).endsWith("harbor-billing-audit.md");
    assertThat(model.previewProperty().get())
        .isEqualTo(new Preview.Text("Audit of harbor-billing as markdown"));
  }

  @Test
  void savesWhatIsPreviewed() throws IOException {
    ExportViewModel model = model();
    model.formatProperty().set(ExportFormat.JSON);
    model.fileProperty().set(folder.resolve("new/report.json").toString());
    List<Path> saved = new ArrayList<>();
    model.save(saved::add);
    assertThat(saved).containsExactly(folder.resolve("new/report.json"));
    assertThat(Files.readString(saved.getFirst())).isEqualTo("Audit of harbor-billing as json");
    assertThat(folder.resolve("new")).isDirectoryContaining("glob:**report.json");
    assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**.banister*");
  }

  @Test
  void aFailureIsToldAndLeavesTheOldFileAlone() throws IOException {
    Path old = Files.writeString(folder.resolve("old.pdf"), "old");
    ReportWriter full =
        (result, options, out) -> {
          throw new IOException("No space left on device");
        };
    ExportViewModel model =
        new ExportViewModel(
            Sample.result(Sample.project(folder)), 4, format -> full, new DirectTaskRunner());
    model.fileProperty().set(old.toString());
    model.save(path -> {});
    assertThat(model.messageProperty().get())
        .isEqualTo(
            "old.pdf could not be written: No space left on device. Choose another name or"
                + " folder.");
    assertThat(old).hasContent("old");
  }

  private ExportViewModel model() {
    return new ExportViewModel(
        Sample.result(Sample.project(folder)), 4, SampleReport::writer, new DirectTaskRunner());
  }
}
