package dev.banister.ui.review;

import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.ui.code.SqlTokens;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Words;
import dev.banister.ui.findings.RichLine;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The statements that each operation becomes, both directions side by side. */
final class SqlView extends HBox {

  private final ListView<SqlLine> upgrade = list();
  private final ListView<SqlLine> downgrade = list();

  SqlView() {
    getStyleClass().add("sql-view");
    getChildren().addAll(column("upgrade()", upgrade), column("downgrade()", downgrade));
  }

  void show(@Nullable RevisionAudit audit) {
    upgrade.getItems().setAll(lines(audit, Direction.UPGRADE));
    downgrade.getItems().setAll(lines(audit, Direction.DOWNGRADE));
  }

  private static List<SqlLine> lines(@Nullable RevisionAudit audit, Direction direction) {
    return audit == null ? List.of() : SqlLine.of(audit, direction);
  }

  private static VBox column(String name, ListView<SqlLine> list) {
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox column = new VBox(Labels.row("pane-head", Labels.fixed(name, "pane-name")), list);
    column.setPrefWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private static ListView<SqlLine> list() {
    ListView<SqlLine> list = new ListView<>();
    list.setPlaceholder(Labels.label(Words.of("sql.none"), "secondary"));
    list.setCellFactory(view -> new SqlCell());
    list.getStyleClass().add("sql-list");
    return list;
  }

  private static final class SqlCell extends ListCell<SqlLine> {
    SqlCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(SqlLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      setGraphic(
          empty
              ? null
              : switch (line) {
                case SqlLine.Heading heading -> Labels.shrinking(heading.text(), "sql-heading");
                case SqlLine.Statement statement ->
                    RichLine.coloured(statement.text(), SqlTokens.of(statement.text()));
                case SqlLine.Note note -> wrapped(note);
              });
    }

    private static Node wrapped(SqlLine.Note note) {
      var label = Labels.label(note.text(), note.refused() ? "sql-refused" : "secondary");
      label.setWrapText(true);
      return label;
    }
  }
}
