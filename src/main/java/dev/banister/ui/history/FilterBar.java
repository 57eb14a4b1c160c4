package dev.banister.ui.history;

import dev.banister.rehearsal.Verdict;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** The filter field and the verdict chips above the list. */
final class FilterBar extends VBox {

  private static final Duration PAUSE_IN_TYPING = Duration.millis(80);

  private final HistoryViewModel model;
  private final ObservableBooleanValue narrow;
  private final ToggleGroup group = new ToggleGroup();
  private final CustomTextField field = new CustomTextField();
  private final ToggleButton all = chip(null);
  private final ToggleButton fail = chip(Verdict.FAIL);
  private final ToggleButton inconclusive = chip(Verdict.INCONCLUSIVE);
  private final ToggleButton pass = chip(Verdict.PASS);
  private final CheckMenuItem unreviewedOnly =
      new CheckMenuItem(Words.of("history.filter.unreviewed"));
  private final CheckMenuItem notApplicable =
      new CheckMenuItem(Words.of("history.filter.notApplicable"));

  FilterBar(HistoryViewModel model, ObservableBooleanValue narrow) {
    this.model = model;
    this.narrow = narrow;
    getChildren()
        .addAll(
            Labels.row("filter-row", field(), more()),
            Labels.row("filter-chips", all, fail, inconclusive, pass));
    getStyleClass().add("filter-bar");
    narrow.addListener(changed -> showCounts());
    model.filterProperty().addListener((filter, was, now) -> show(now));
    show(model.filterProperty().get());
    showCounts();
  }

  void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  void showCounts() {
    all.setText(Words.of("history.filter.all", model.size()));
    fail.setText(Verdict.FAIL.word() + " " + model.count(Verdict.FAIL));
    long open = model.count(Verdict.INCONCLUSIVE);
    inconclusive.setText(
        narrow.get() ? String.valueOf(open) : Verdict.INCONCLUSIVE.word() + " " + open);
    inconclusive.setAccessibleText(Verdict.INCONCLUSIVE.word() + " " + open);
    pass.setText(Verdict.PASS.word() + " " + model.count(Verdict.PASS));
  }

  private void show(HistoryFilter filter) {
    ToggleButton chip =
        switch (filter.verdict()) {
          case null -> all;
          case FAIL -> fail;
          case INCONCLUSIVE -> inconclusive;
          case PASS -> pass;
          case NOT_APPLICABLE -> null;
        };
    group.selectToggle(chip);
    unreviewedOnly.setSelected(filter.unreviewedOnly());
    notApplicable.setSelected(filter.verdict() == Verdict.NOT_APPLICABLE);
    if (!field.getText().equals(filter.text())) {
      field.setText(filter.text());
    }
  }

  private CustomTextField field() {
    field.setPromptText(Words.of("history.filter.prompt"));
    field.setLeft(Glyphs.icon(Octicons.FILTER_16, "icon-14", Tone.MUTED));
    field.setRight(Labels.key("Ctrl F"));
    field.setId("filter");
    HBox.setHgrow(field, Priority.ALWAYS);
    PauseTransition pause = new PauseTransition(PAUSE_IN_TYPING);
    pause.setOnFinished(
        event ->
            model.filterProperty().set(model.filterProperty().get().withText(field.getText())));
    field.textProperty().addListener(changed -> pause.playFromStart());
    return field;
  }

  private MenuButton more() {
    unreviewedOnly.setOnAction(
        event ->
            model
                .filterProperty()
                .set(model.filterProperty().get().withUnreviewedOnly(unreviewedOnly.isSelected())));
    notApplicable.setOnAction(
        event -> filter(notApplicable.isSelected() ? Verdict.NOT_APPLICABLE : null));
    MenuButton more =
        new MenuButton(
            null, Glyphs.icon(Octicons.KEBAB_HORIZONTAL_16), unreviewedOnly, notApplicable);
    more.getStyleClass().add("icon-menu");
    more.setAccessibleText(Words.of("history.filter.more"));
    return more;
  }

  private ToggleButton chip(@Nullable Verdict verdict) {
    ToggleButton chip = new ToggleButton();
    chip.getStyleClass().add("chip");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.setToggleGroup(group);
    if (verdict != null) {
      chip.setGraphic(Glyphs.icon(Glyphs.of(verdict), "icon-12", Tone.of(verdict)));
      chip.getStyleClass().add(Tone.of(verdict));
    }
    chip.setOnAction(event -> filter(chip.isSelected() ? verdict : null));
    return chip;
  }

  private void filter(@Nullable Verdict verdict) {
    model.filterProperty().set(model.filterProperty().get().withVerdict(verdict));
    show(model.filterProperty().get());
  }
}
