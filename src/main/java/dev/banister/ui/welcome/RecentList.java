package dev.banister.ui.welcome;

import dev.banister.rehearsal.Verdict;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import dev.banister.ui.settings.RecentFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The folders that were open before; one that is gone stays, with a way to find it again. */
final class RecentList extends ListView<RecentFolder> {

  private static final double ROW_HEIGHT = 75;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final WelcomeActions actions;

  RecentList(WelcomeActions actions) {
    this.actions = actions;
    getItems().setAll(actions.recent().get());
    setFixedCellSize(ROW_HEIGHT);
    setPrefHeight(Math.min(5, getItems().size()) * ROW_HEIGHT + 2);
    setMaxHeight(USE_PREF_SIZE);
    setId("recent");
    getStyleClass().add("recent-list");
    setCellFactory(list -> new RecentCell());
    getSelectionModel().selectFirst();
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(getSelectionModel().getSelectedItem());
          }
        });
  }

  private void open(RecentFolder recent) {
    if (recent != null && Files.isDirectory(Path.of(recent.folder()))) {
      actions.open().accept(Path.of(recent.folder()));
    }
  }

  private static String when(RecentFolder recent) {
    var moment = Instant.ofEpochMilli(recent.openedAt()).atZone(ZoneId.systemDefault());
    LocalDate today = LocalDate.now();
    if (moment.toLocalDate().equals(today)) {
      return Words.of("welcome.today", TIME.format(moment));
    }
    return moment.toLocalDate().equals(today.minusDays(1))
        ? Words.of("welcome.yesterday")
        : DAY.format(moment);
  }

  private static String path(RecentFolder recent) {
    String home = System.getProperty("user.home");
    return recent.folder().startsWith(home + "/")
        ? "~" + recent.folder().substring(home.length())
        : recent.folder();
  }

  private static String count(RecentFolder recent) {
    boolean all = recent.verdict() == Verdict.PASS && recent.count() == recent.revisions();
    return all ? Words.of("welcome.allPass") : recent.count() + " " + recent.verdict().word();
  }

  private final class RecentCell extends ListCell<RecentFolder> {
    RecentCell() {
      setPrefWidth(0);
      getStyleClass().add("recent-cell");
      setOnMouseClicked(event -> open(getItem()));
    }

    @Override
    protected void updateItem(RecentFolder recent, boolean empty) {
      super.updateItem(recent, empty);
      setGraphic(empty ? null : content(recent));
    }

    private Node content(RecentFolder recent) {
      boolean there = Files.isDirectory(Path.of(recent.folder()));
      VBox box =
          new VBox(
              Labels.row(
                  "recent-line",
                  Labels.shrinking(recent.name(), there ? "strong" : "recent-gone"),
                  Labels.spacer(),
                  Labels.fixed(when(recent), "secondary")),
              Labels.shrinking(path(recent), "recent-path"),
              there ? facts(recent) : gone());
      box.getStyleClass().add("recent-row");
      return box;
    }

    private Node facts(RecentFolder recent) {
      String tone = Tone.of(recent.verdict());
      return Labels.row(
          "recent-line",
          Labels.withIcon(
              Glyphs.icon(Glyphs.of(recent.verdict()), "icon-14", tone),
              count(recent),
              "recent-fact",
              tone),
          Labels.fixed(Words.of("revisions.count", recent.revisions()), "secondary"));
    }

    private Node gone() {
      Hyperlink locate = new Hyperlink(Words.of("welcome.locate"));
      locate.setOnAction(event -> actions.chooseFolder().run());
      return Labels.row(
          "recent-line",
          Labels.withIcon(
              Glyphs.icon(Octicons.CIRCLE_SLASH_16, "icon-14", Tone.MUTED),
              Words.of("welcome.gone"),
              "secondary"),
          Labels.spacer(),
          locate);
    }
  }
}
