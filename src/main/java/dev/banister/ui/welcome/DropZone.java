package dev.banister.ui.welcome;

import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Takes a folder that is dropped on it, or asks for one. */
final class DropZone extends VBox {

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

  private final Label title = Labels.fixed(Words.of("welcome.drop"), "drop-title");
  private final Consumer<Path> open;

  DropZone(WelcomeActions actions) {
    this.open = actions.open();
    getStyleClass().add("drop-zone");
    Button folder =
        Buttons.withKey(
            Octicons.FILE_DIRECTORY_16, Words.of("welcome.openFolder"), "Ctrl O", "primary");
    folder.setOnAction(event -> actions.chooseFolder().run());
    folder.setId("open-folder");
    HBox buttons = Labels.row("drop-buttons", folder);
    Runnable openSample = actions.openSample();
    if (openSample != null) {
      Button sample = Buttons.button(Octicons.BEAKER_16, Words.of("welcome.openSample"));
      sample.setOnAction(event -> openSample.run());
      buttons.getChildren().add(sample);
    }
    getChildren()
        .addAll(
            Glyphs.icon(Octicons.FILE_DIRECTORY_16, "drop-icon", Tone.INFO),
            title,
            Labels.fixed(Words.of("welcome.drop.what"), Tone.MUTED),
            buttons);
    setOnDragOver(this::over);
    setOnDragExited(event -> reset());
    setOnDragDropped(this::dropped);
  }

  private void over(DragEvent event) {
    Optional<File> file = file(event);
    boolean folder = file.filter(File::isDirectory).isPresent();
    if (folder) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    pseudoClassStateChanged(TARGET, folder);
    title.setText(
        file.map(
                f ->
                    folder
                        ? Words.of("welcome.drop.open", f.getName())
                        : Words.of("welcome.drop.noFolder"))
            .orElse(Words.of("welcome.drop")));
    event.consume();
  }

  private void dropped(DragEvent event) {
    Optional<File> folder = file(event).filter(File::isDirectory);
    event.setDropCompleted(folder.isPresent());
    event.consume();
    reset();
    folder.ifPresent(file -> open.accept(file.toPath()));
  }

  private void reset() {
    pseudoClassStateChanged(TARGET, false);
    title.setText(Words.of("welcome.drop"));
  }

  private static Optional<File> file(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    return files == null ? Optional.empty() : files.stream().findFirst();
  }
}
