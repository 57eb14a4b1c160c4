package dev.banister.ui.report;

import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Words;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** The report as it will be: the page chosen at the left, or the text of a format without pages. */
final class PreviewPane extends VBox {

  private static final double THUMBNAILS_WIDTH = 132;
  private static final double THUMBNAIL_WIDTH = 96;
  private static final double THUMBNAIL_HEIGHT = 168;
  private static final double MARGIN = 24;
  private static final double DIMMED = 0.4;

  private final ExportViewModel model;
  private final Label position = Labels.fixed("", "secondary");
  private final ListView<Integer> thumbnails = new ListView<>();
  private final ImageView page = new ImageView();
  private final StackPane sheet = new StackPane(page);
  private final TextArea text = new TextArea();
  private final HBox pages = new HBox(thumbnails, sheet);
  private final ProgressIndicator spinner = new ProgressIndicator();

  PreviewPane(ExportViewModel model) {
    this.model = model;
    getStyleClass().add("preview");
    text.setEditable(false);
    text.getStyleClass().add("log");
    spinner.getStyleClass().add("preview-spinner");
    spinner.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    page.setPreserveRatio(true);
    page.setSmooth(true);
    sheet.setMinSize(0, 0);
    HBox.setHgrow(sheet, Priority.ALWAYS);
    page.fitHeightProperty().bind(sheet.heightProperty().subtract(MARGIN));
    page.fitWidthProperty().bind(sheet.widthProperty().subtract(MARGIN));
    thumbnails();
    StackPane body = new StackPane(pages, text, spinner);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head(), body);
    model.previewProperty().subscribe(this::show);
    model.pageProperty().addListener(changed -> showPosition());
    model
        .pictureProperty()
        .subscribe(
            image -> page.setImage(image == null ? null : SwingFXUtils.toFXImage(image, null)));
    model
        .workingProperty()
        .subscribe(
            working -> {
              spinner.setVisible(working);
              pages.setOpacity(working ? DIMMED : 1);
              text.setOpacity(working ? DIMMED : 1);
            });
  }

  private HBox head() {
    Button previous =
        Buttons.iconOnly(Octicons.CHEVRON_LEFT_16, Words.of("preview.previous"), "flat", "small");
    Button next =
        Buttons.iconOnly(Octicons.CHEVRON_RIGHT_16, Words.of("preview.next"), "flat", "small");
    previous.setOnAction(event -> step(-1));
    next.setOnAction(event -> step(1));
    return Labels.row(
        "preview-head",
        Labels.fixed(Words.of("preview"), "strong"),
        Labels.spacer(),
        previous,
        position,
        next);
  }

  private void step(int by) {
    int target = model.pageProperty().get() + by;
    if (target >= 0 && target < model.pageCount()) {
      thumbnails.getSelectionModel().select(target);
      thumbnails.scrollTo(target);
      model.pageProperty().set(target);
    }
  }

  private void thumbnails() {
    thumbnails.setPrefWidth(THUMBNAILS_WIDTH);
    thumbnails.setMinWidth(THUMBNAILS_WIDTH);
    thumbnails.setAccessibleText(Words.of("preview.pages"));
    thumbnails.getStyleClass().add("thumbnails");
    thumbnails.setFixedCellSize(THUMBNAIL_HEIGHT);
    thumbnails.setCellFactory(list -> new ThumbnailCell());
    thumbnails
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (index, was, now) -> {
              if (now.intValue() >= 0) {
                model.pageProperty().set(now.intValue());
              }
            });
  }

  private void show(@Nullable Preview preview) {
    Nodes.show(pages, preview instanceof Preview.Pages);
    Nodes.show(text, preview instanceof Preview.Text);
    switch (preview) {
      case null -> {}
      case Preview.Pages made -> {
        thumbnails.getItems().setAll(IntStream.range(0, made.count()).boxed().toList());
        thumbnails.getSelectionModel().select(model.pageProperty().get());
      }
      case Preview.Text made -> text.setText(made.text());
    }
    showPosition();
  }

  private void showPosition() {
    int count = model.pageCount();
    position.setText(
        count == 0 ? "" : Words.of("preview.position", model.pageProperty().get() + 1, count));
  }

  private final class ThumbnailCell extends ListCell<Integer> {
    private final ImageView picture = new ImageView();

    @Override
    protected void updateItem(Integer number, boolean empty) {
      super.updateItem(number, empty);
      picture.setImage(null);
      setGraphic(empty ? null : thumbnail());
      if (!empty) {
        model.thumbnail(number, image -> show(number, image));
      }
    }

    /** The cell may stand for another page by the time that the picture is there. */
    private void show(Integer number, BufferedImage image) {
      if (number.equals(getItem())) {
        picture.setImage(SwingFXUtils.toFXImage(image, null));
      }
    }

    private VBox thumbnail() {
      StackPane frame = new StackPane(picture);
      frame.setMinSize(THUMBNAIL_WIDTH, THUMBNAIL_WIDTH);
      frame.setMaxWidth(THUMBNAIL_WIDTH);
      frame.getStyleClass().add("thumbnail");
      VBox box = new VBox(frame, Labels.fixed(String.valueOf(getIndex() + 1), "secondary"));
      box.getStyleClass().add("thumbnail-box");
      return box;
    }
  }
}
