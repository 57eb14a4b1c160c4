package dev.banister.ui.shell;

import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import dev.banister.ui.settings.RecentFolder;
import dev.banister.ui.theme.Theme;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** Project, modes, finder, export, theme and menu. */
final class TopBar extends HBox {

  private final WorkbenchViewModel model;
  private final WindowCommands commands;
  private final Label name = Labels.fixed("", "strong");
  private final Label folder = Labels.fixed("", "code-text", Tone.MUTED);
  private final MenuButton project = new MenuButton();
  private final Map<Mode, ToggleButton> modes = new EnumMap<>(Mode.class);

  TopBar(
      WorkbenchViewModel model,
      WindowCommands commands,
      Theme theme,
      Node finder,
      ObservableBooleanValue narrow) {
    this.model = model;
    this.commands = commands;
    getStyleClass().add("top-bar");
    Label alone = Labels.fixed("Banister", "strong", "product-name");
    Button export = Buttons.button(Octicons.DOWNLOAD_16, Words.of("export.open"));
    export.setId("export");
    export.setOnAction(event -> commands.exportReport());
    projectButton(narrow);
    SegmentedButton segments = modes();
    getChildren()
        .addAll(
            new Mark(),
            alone,
            project,
            Labels.spacer(),
            segments,
            Labels.spacer(),
            finder,
            export,
            themeSwitch(theme),
            menu());
    model
        .projectProperty()
        .subscribe(
            open -> {
              Nodes.show(alone, open == null);
              for (Node node : new Node[] {project, segments, finder, export}) {
                Nodes.show(node, open != null);
              }
              show(open);
            });
  }

  private void show(@Nullable OpenProject open) {
    if (open != null) {
      name.setText(open.project().name());
      folder.setText(String.valueOf(open.project().folder().getFileName()));
    }
  }

  private void projectButton(ObservableBooleanValue narrow) {
    folder
        .textProperty()
        .subscribe(text -> Nodes.show(folder, !narrow.get() && !text.equals(name.getText())));
    narrow.addListener(
        (value, was, now) -> Nodes.show(folder, !now && !folder.getText().equals(name.getText())));
    project.setGraphic(
        Labels.row(
            "project-content", name, folder, Glyphs.icon(Octicons.CHEVRON_DOWN_16, "icon-14")));
    project.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    project.getStyleClass().add("project-button");
    project.accessibleTextProperty().bind(name.textProperty());
    project.setMinWidth(USE_PREF_SIZE);
    project.setOnShowing(event -> fillProjectMenu());
    fillProjectMenu();
  }

  private void fillProjectMenu() {
    project
        .getItems()
        .setAll(
            item(Words.of("menu.openFolder"), commands::openFolder),
            item(Words.of("menu.close"), model::close));
    if (!model.recent().isEmpty()) {
      project.getItems().add(new SeparatorMenuItem());
    }
    for (RecentFolder recent : model.recent()) {
      project.getItems().add(item(recent.name(), () -> model.open(Path.of(recent.folder()))));
    }
  }

  private SegmentedButton modes() {
    modes.put(
        Mode.OVERVIEW, Buttons.segment(Words.of("mode.overview"), Glyphs.icon(Octicons.METER_16)));
    modes.put(
        Mode.REVIEW,
        Buttons.segment(Words.of("mode.review"), Glyphs.icon(Octicons.CODE_REVIEW_16)));
    modes.put(
        Mode.REHEARSE,
        Buttons.segment(Words.of("mode.rehearse"), Glyphs.icon(Octicons.HISTORY_16)));
    modes.forEach((mode, button) -> button.setOnAction(event -> model.modeProperty().set(mode)));
    model.modeProperty().subscribe(mode -> modes.get(mode).setSelected(true));
    return Buttons.segments("modes", modes.values().toArray(ToggleButton[]::new));
  }

  private Button themeSwitch(Theme theme) {
    Button button = Buttons.iconOnly(Octicons.MOON_16, "", "flat");
    FontIcon icon = (FontIcon) button.getGraphic();
    theme
        .darkProperty()
        .subscribe(
            dark -> {
              icon.setIconCode(dark ? Octicons.SUN_16 : Octicons.MOON_16);
              button.setAccessibleText(Words.of(dark ? "theme.toLight" : "theme.toDark"));
              button.getTooltip().setText(button.getAccessibleText());
            });
    button.setOnAction(event -> commands.toggleTheme());
    return button;
  }

  private MenuButton menu() {
    MenuItem again = item(Words.of("menu.checkAgain"), model::checkAgain);
    MenuItem closing = item(Words.of("menu.close"), model::close);
    again.disableProperty().bind(model.projectProperty().isNull());
    closing.disableProperty().bind(model.projectProperty().isNull());
    MenuButton menu =
        new MenuButton(
            null,
            Glyphs.icon(Octicons.THREE_BARS_16),
            item(Words.of("menu.openFolder"), commands::openFolder),
            closing,
            again,
            new SeparatorMenuItem(),
            item(Words.of("menu.theme.system"), commands::followSystemTheme),
            item(Words.of("menu.shortcuts"), commands::showShortcuts),
            item(Words.of("menu.about"), commands::showAbout));
    menu.getStyleClass().addAll("icon-menu", "flat");
    menu.setAccessibleText(Words.of("menu"));
    return menu;
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
