package dev.banister.ui.rehearsal;

import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.ui.code.SqlTokens;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Words;
import dev.banister.ui.findings.RichLine;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** Every statement that was sent, in order, with the step that it belongs to. */
final class StatementList extends ListView<StatementList.Line> {

  private static final double ROW_HEIGHT = 20;

  /**
   * One statement.
   *
   * @param cost its time and its locks, in words; empty when neither is known
   */
  record Line(String revision, String step, String sql, String cost) {}

  StatementList() {
    setFixedCellSize(ROW_HEIGHT);
    setId("statements");
    setPlaceholder(Labels.label(Words.of("statements.none"), "secondary"));
    setCellFactory(list -> new StatementCell());
    getStyleClass().add("statements");
  }

  void show(List<StepResult> steps) {
    boolean atEnd =
        getSelectionModel().getSelectedIndex() < 0
            || getSelectionModel().getSelectedIndex() == getItems().size() - 1;
    List<Line> lines = new ArrayList<>();
    for (StepResult step : steps) {
      for (ExecutedStatement statement : step.statements()) {
        lines.add(
            new Line(
                step.revision().brief(),
                step.step().id().replace('_', ' '),
                statement.sql().replace('\n', ' '),
                StatementCost.of(statement)));
      }
    }
    getItems().setAll(lines);
    if (atEnd && !lines.isEmpty()) {
      scrollTo(lines.size() - 1);
    }
  }

  private static final class StatementCell extends ListCell<Line> {
    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(
          empty
              ? null
              : Labels.row(
                  "statement-row",
                  Labels.fixed(line.revision(), "statement-revision"),
                  Labels.fixed(line.step(), "statement-step"),
                  RichLine.coloured(line.sql(), SqlTokens.of(line.sql())),
                  Labels.label(line.cost(), "secondary")));
    }
  }
}
