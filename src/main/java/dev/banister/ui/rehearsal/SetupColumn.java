package dev.banister.ui.rehearsal;

import dev.banister.project.MigrationProject;
import dev.banister.revision.RevisionId;
import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** Where to run, from which revision down to which, with how many rows. */
final class SetupColumn extends VBox {

  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final double WIDTH = 312;
  private static final int MOST_ROWS = 1000;
  private static final int MOST_SEED = 1_000_000;

  private final MigrationProject project;
  private final RehearsalViewModel model;

  SetupColumn(MigrationProject project, RehearsalViewModel model) {
    this.project = project;
    this.model = model;
    getStyleClass().add("setup");
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    Region room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    VBox body =
        new VBox(where(), range(), sentence(), rows(), room, safety(), runButton(), stopButton());
    body.getStyleClass().add("setup-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren()
        .addAll(
            Labels.row(
                "findings-head",
                Glyphs.icon(Octicons.HISTORY_16, "icon-14"),
                Labels.fixed(Words.of("rehearsal"), "strong")),
            body);
  }

  private VBox where() {
    Label title = Labels.label("", "strong");
    Label text = Labels.label("", "secondary");
    title.setId("rehearsal-place");
    model
        .auditProperty()
        .subscribe(
            audit -> {
              PlaceWords words = PlaceWords.of(audit == null ? null : audit.dialect());
              title.setText(words.title());
              text.setText(words.text());
            });
    HBox choice =
        Labels.row(
            "place-card",
            Glyphs.icon(Octicons.CHECK_CIRCLE_FILL_16, Tone.INFO),
            new VBox(title, text));
    return field(Words.of("rehearsal.where"), choice);
  }

  private HBox range() {
    ComboBox<RevisionId> from = revisions(model.range().fromProperty(), false);
    ComboBox<RevisionId> to = revisions(model.range().toProperty(), true);
    from.setId("rehearsal-from");
    to.setId("rehearsal-to");
    VBox left = field(Words.of("rehearsal.from"), from);
    VBox right = field(Words.of("rehearsal.to"), to);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    return Labels.row(
        "setup-range", left, Glyphs.icon(Octicons.ARROW_RIGHT_16, "icon-14", Tone.MUTED), right);
  }

  private ComboBox<RevisionId> revisions(
      ObjectProperty<@Nullable RevisionId> value, boolean withBase) {
    ComboBox<RevisionId> box = new ComboBox<>();
    box.getItems().setAll(model.range().revisions());
    if (withBase) {
      box.getItems().add(null);
    }
    box.setCellFactory(list -> new RevisionChoiceCell(project, true));
    box.setButtonCell(new RevisionChoiceCell(project, false));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPrefWidth(0);
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  private Label sentence() {
    Label label = Labels.label("", "secondary", "setup-sentence");
    label.textProperty().bind(model.range().sentenceProperty());
    label.setWrapText(true);
    return label;
  }

  private HBox rows() {
    TextField rows =
        number(
            String.valueOf(model.rowsProperty().get()),
            n -> n <= MOST_ROWS,
            n -> model.rowsProperty().set(n));
    TextField seed =
        number(
            String.valueOf(model.seedProperty().get()),
            n -> n <= MOST_SEED,
            n -> model.seedProperty().set(n));
    Button other = Buttons.iconOnly(Octicons.SYNC_16, Words.of("rehearsal.seed.other"), "small");
    other.setOnAction(
        event -> seed.setText(String.valueOf(ThreadLocalRandom.current().nextInt(1, 10_000))));
    HBox seedRow = Labels.row("seed-row", seed, other);
    HBox.setHgrow(seed, Priority.ALWAYS);
    VBox left = field(Words.of("rehearsal.rows"), rows);
    VBox right = field(Words.of("rehearsal.seed"), seedRow);
    left.setMinWidth(96);
    left.setMaxWidth(96);
    HBox.setHgrow(right, Priority.ALWAYS);
    return Labels.row("setup-range", left, right);
  }

  /** Takes whole numbers only; anything else stays red and isn't used. */
  private static TextField number(String start, IntPredicate allowed, IntConsumer use) {
    TextField field = new TextField(start);
    field.getStyleClass().add("number-field");
    field
        .textProperty()
        .addListener(
            (text, was, now) -> {
              boolean valid = now.matches("\\d{1,7}") && allowed.test(Integer.parseInt(now));
              field.pseudoClassStateChanged(INVALID, !valid);
              if (valid) {
                use.accept(Integer.parseInt(now));
              }
            });
    return field;
  }

  private static Label safety() {
    Label label = Labels.label(Words.of("rehearsal.safe"), "secondary", "safety");
    label.setGraphic(Glyphs.icon(Octicons.SHIELD_LOCK_16, Tone.PASS));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private Button runButton() {
    Button run =
        Buttons.withKey(
            Octicons.PLAY_16, Words.of("rehearsal.run"), "Ctrl Enter", "primary", "wide");
    run.setId("rehearsal-run");
    run.setMaxWidth(Double.MAX_VALUE);
    run.setOnAction(event -> model.run());
    run.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.range().isPossible(),
                model.range().fromProperty(),
                model.range().toProperty()));
    Nodes.showWhile(model.runningProperty().not(), run);
    return run;
  }

  private Button stopButton() {
    Button stop =
        Buttons.withKey(Octicons.X_CIRCLE_16, Words.of("rehearsal.stop"), "Esc", "danger", "wide");
    stop.setMaxWidth(Double.MAX_VALUE);
    stop.setOnAction(event -> model.stop());
    stop.disableProperty().bind(model.stoppingProperty());
    Nodes.showWhile(model.runningProperty(), stop);
    return stop;
  }

  private static VBox field(String title, Node control) {
    VBox field = new VBox(Labels.fixed(title, "field-label"), control);
    field.getStyleClass().add("field");
    return field;
  }
}
