package dev.banister.ui.shell;

import dev.banister.ui.control.DialogFrame;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Words;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All keys on one page. */
final class ShortcutSheet extends VBox {

  private static final double WIDTH = 920;

  ShortcutSheet(Runnable close) {
    HBox columns =
        new HBox(
            column(Shortcut.Group.WALK, Shortcut.Group.DECIDE),
            column(Shortcut.Group.LOOK, Shortcut.Group.RUN));
    columns.getStyleClass().add("shortcut-columns");
    getChildren()
        .addAll(
            new DialogFrame(Words.of("shortcuts.title"), columns, close),
            Labels.row("dialog-foot", Labels.fixed(Words.of("shortcuts.note"), "secondary")));
    getStyleClass().add("dialog");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    setPrefWidth(WIDTH);
  }

  private static VBox column(Shortcut.Group... groups) {
    VBox column = new VBox();
    column.getStyleClass().add("shortcut-column");
    HBox.setHgrow(column, Priority.ALWAYS);
    column.setPrefWidth(0);
    for (Shortcut.Group group : groups) {
      column.getChildren().add(Labels.fixed(title(group), "section-title"));
      List<Shortcut> own =
          Shortcuts.all().stream().filter(shortcut -> shortcut.group() == group).toList();
      own.forEach(shortcut -> column.getChildren().add(row(shortcut)));
    }
    return column;
  }

  private static HBox row(Shortcut shortcut) {
    HBox row = Labels.row("shortcut-row", Labels.fixed(shortcut.words()), Labels.spacer());
    shortcut.keys().forEach(key -> row.getChildren().add(Labels.key(key)));
    return row;
  }

  private static String title(Shortcut.Group group) {
    return switch (group) {
      case WALK -> Words.of("shortcuts.walk");
      case LOOK -> Words.of("shortcuts.look");
      case DECIDE -> Words.of("shortcuts.decide");
      case RUN -> Words.of("shortcuts.run");
    };
  }
}
