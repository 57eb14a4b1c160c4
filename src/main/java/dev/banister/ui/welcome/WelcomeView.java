package dev.banister.ui.welcome;

import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The first screen: what the program is for, a place to drop a folder, the recent ones. */
public final class WelcomeView extends StackPane {

  private static final double LEFT_WIDTH = 520;
  private static final double RIGHT_WIDTH = 400;

  private final WelcomeActions actions;
  private final VBox right = new VBox();

  /**
   * @param refusal why the last folder could not be opened, or empty
   */
  public WelcomeView(WelcomeActions actions, ObservableValue<String> refusal) {
    this.actions = actions;
    getStyleClass().add("welcome");
    HBox columns = new HBox(left(refusal), right);
    columns.getStyleClass().add("welcome-columns");
    columns.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    right.setPrefWidth(RIGHT_WIDTH);
    right.getStyleClass().add("welcome-right");
    getChildren().add(columns);
    refresh();
  }

  /** Shows the recent folders as they are now. */
  public void refresh() {
    boolean none = actions.recent().get().isEmpty();
    Nodes.show(right, !none);
    if (none) {
      return;
    }
    Hyperlink clear = new Hyperlink(Words.of("welcome.clear"));
    clear.setOnAction(
        event -> {
          actions.clearRecent().run();
          refresh();
        });
    RecentList list = new RecentList(actions);
    right
        .getChildren()
        .setAll(
            Labels.row(
                "welcome-recent",
                Labels.fixed(Words.of("welcome.recent"), "section-title"),
                Labels.spacer(),
                clear),
            list,
            hint(Words.of("welcome.openFirst"), "Enter"),
            hint(Words.of("welcome.shortcuts"), "?"));
    list.requestFocus();
  }

  private VBox left(ObservableValue<String> refusal) {
    Label promise = wrapped(Words.of("welcome.promise"), "welcome-promise");
    DropZone zone = new DropZone(actions);
    VBox.setVgrow(zone, Priority.ALWAYS);
    Label refused = wrapped("", "welcome-refusal");
    refused.textProperty().bind(refusal);
    refused.setGraphic(Glyphs.icon(Octicons.ALERT_16, Tone.WARNING));
    refused.setId("refusal");
    Nodes.showWhile(refusal.map(text -> !text.isEmpty()), refused);
    Label safe = wrapped(Words.of("welcome.safe"), "secondary");
    safe.setGraphic(Glyphs.icon(Octicons.SHIELD_LOCK_16, Tone.PASS));
    safe.getStyleClass().add("welcome-safe");
    VBox left =
        new VBox(
            Labels.fixed(Words.of("welcome.title"), "welcome-title"), promise, refused, zone, safe);
    left.setPrefWidth(LEFT_WIDTH);
    left.setMaxWidth(LEFT_WIDTH);
    return left;
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = Labels.label(text, styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static HBox hint(String text, String keys) {
    return Labels.row(
        "welcome-hint", Labels.fixed(text, "secondary"), Labels.spacer(), Labels.key(keys));
  }
}
