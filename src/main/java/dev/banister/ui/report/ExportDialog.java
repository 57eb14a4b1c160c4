package dev.banister.ui.report;

import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.DialogFrame;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.octicons.Octicons;

/** Asks what goes into the report and where it goes, and shows it before. */
public final class ExportDialog extends VBox {

  private static final double WIDTH = 1120;
  private static final double HEIGHT = 820;
  private static final double OPTIONS_WIDTH = 372;
  private static final double PREVIEW_NEEDS = 940;

  private final ExportViewModel model;
  private final Runnable close;
  private final Label note = Labels.shrinking("", "secondary");

  public ExportDialog(ExportViewModel model, Runnable close) {
    this.model = model;
    this.close =
        () -> {
          model.stop();
          close.run();
        };
    PreviewPane preview = new PreviewPane(model);
    HBox.setHgrow(preview, Priority.ALWAYS);
    HBox body = new HBox(options(), preview);
    body.setMinHeight(0);
    note.setGraphic(Glyphs.icon(Octicons.INFO_16, "icon-14", Tone.MUTED));
    note.textProperty()
        .bind(
            model
                .messageProperty()
                .map(message -> message.isEmpty() ? Words.of("export.note") : message));
    DialogFrame frame =
        new DialogFrame(Words.of("export.title"), body, this.close)
            .withPrimary(Octicons.DOWNLOAD_16, Words.of("export.do"), this::save, note);
    frame.primary().disableProperty().bind(model.fileProperty().map(String::isBlank));
    getChildren().add(frame);
    getStyleClass().add("export");
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    widthProperty().addListener(changed -> Nodes.show(preview, getWidth() >= PREVIEW_NEEDS));
  }

  private VBox options() {
    CheckBox exact = new CheckBox(Words.of("export.exact"));
    exact.selectedProperty().bindBidirectional(model.exactProperty());
    CheckBox source = new CheckBox(Words.of("export.source"));
    source.selectedProperty().bindBidirectional(model.sourceProperty());
    TextField name = new TextField();
    name.setPromptText(Words.of("export.preparedBy.prompt"));
    name.textProperty().bindBidirectional(model.preparedByProperty());
    name.setOnAction(event -> model.render());
    name.focusedProperty()
        .addListener(
            (focused, was, now) -> {
              if (!now) {
                model.render();
              }
            });
    VBox options =
        new VBox(
            field(Words.of("export.format"), formats()),
            field(Words.of("export.contents"), exact, source),
            field(Words.of("export.preparedBy"), name),
            warning(),
            field(Words.of("export.saveAs"), target()));
    options.getStyleClass().add("export-options");
    options.setMinWidth(OPTIONS_WIDTH);
    options.setMaxWidth(OPTIONS_WIDTH);
    return options;
  }

  private Node formats() {
    Map<ExportFormat, ToggleButton> buttons = new EnumMap<>(ExportFormat.class);
    for (ExportFormat format : ExportFormat.values()) {
      ToggleButton button = Buttons.segment(format.words(), null);
      button.setOnAction(event -> model.formatProperty().set(format));
      buttons.put(format, button);
    }
    model.formatProperty().subscribe(format -> buttons.get(format).setSelected(true));
    return Buttons.segments("formats", buttons.values().toArray(ToggleButton[]::new));
  }

  private Label warning() {
    Label warning = Labels.label(Words.of("export.unreviewed", model.unreviewed()), "warning-box");
    warning.setGraphic(Glyphs.icon(Octicons.ALERT_16, Tone.WARNING));
    warning.setWrapText(true);
    warning.setMinHeight(USE_PREF_SIZE);
    Nodes.show(warning, model.unreviewed() > 0);
    return warning;
  }

  private HBox target() {
    TextField path = new TextField();
    path.setId("export-file");
    path.getStyleClass().add("path-field");
    path.textProperty().bindBidirectional(model.fileProperty());
    HBox.setHgrow(path, Priority.ALWAYS);
    Button browse = new Button(Words.of("export.browse"));
    browse.setMinWidth(USE_PREF_SIZE);
    browse.setOnAction(event -> browse());
    return Labels.row("export-target", path, browse);
  }

  private void browse() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of("export.title"));
    Path now = Path.of(model.fileProperty().get());
    chooser.setInitialFileName(String.valueOf(now.getFileName()));
    File folder = now.toAbsolutePath().getParent().toFile();
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    File chosen = chooser.showSaveDialog(getScene().getWindow());
    if (chosen != null) {
      model.fileProperty().set(chosen.getPath());
    }
  }

  private void save() {
    model.save(file -> close.run());
  }

  private static VBox field(String title, Node... controls) {
    VBox field = new VBox(Labels.fixed(title, "field-label"));
    field.getChildren().addAll(controls);
    field.getStyleClass().add("field");
    return field;
  }
}
