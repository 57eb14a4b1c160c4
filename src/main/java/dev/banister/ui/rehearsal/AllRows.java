package dev.banister.ui.rehearsal;

import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Words;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rows of every table that are not as before. */
final class AllRows extends StackPane {

  private final VBox tables = new VBox();
  private final ScrollPane scroll = new ScrollPane(tables);

  AllRows() {
    scroll.setFitToWidth(true);
    getChildren().add(scroll);
    show(null);
  }

  void show(@Nullable Rehearsed rehearsed) {
    tables.getChildren().clear();
    if (rehearsed == null || rehearsed.rows().isEmpty()) {
      tables.getChildren().add(Labels.label(Words.of("samples.none"), "secondary", "empty-page"));
      return;
    }
    for (RowDifference difference : rehearsed.rows()) {
      RowSamples samples = new RowSamples();
      samples.show(Optional.of(difference));
      tables.getChildren().add(samples);
    }
  }
}
