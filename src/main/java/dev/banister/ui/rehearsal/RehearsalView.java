package dev.banister.ui.rehearsal;

import dev.banister.project.MigrationProject;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rehearsal screen: set-up at the left, steps and what they cost at the right. */
public final class RehearsalView extends HBox {

  private static final double STEPS_SHARE = 0.42;

  private final RehearsalViewModel model;
  private final RehearsalHead head;
  private final StepsTable steps = new StepsTable();
  private final DifferencesView differences = new DifferencesView();
  private final AllRows rows = new AllRows();
  private final StatementList statements = new StatementList();
  private final TextArea log = new TextArea();
  private final ToggleGroup tabs = new ToggleGroup();
  private final Map<ToggleButton, Node> pages = new LinkedHashMap<>();
  private final ToggleButton differencesTab;
  private final ToggleButton rowsTab;
  private final ToggleButton sqlTab;

  public RehearsalView(MigrationProject project, RehearsalViewModel model) {
    this.model = model;
    this.head = new RehearsalHead(model);
    log.setEditable(false);
    log.getStyleClass().add("log");
    differencesTab = tab(Words.of("rehearsal.tab.differences"), differences);
    rowsTab = tab(Words.of("rehearsal.tab.rows"), rows);
    sqlTab = tab(Words.of("rehearsal.tab.sql"), statements);
    ToggleButton logTab = tab(Words.of("rehearsal.tab.log"), log);
    StackPane page = new StackPane(pages.values().toArray(Node[]::new));
    VBox.setVgrow(page, Priority.ALWAYS);
    VBox lower = new VBox(Labels.row("tabs", differencesTab, rowsTab, sqlTab, logTab), page);
    SplitPane split = new SplitPane(steps, lower);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(STEPS_SHARE);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox right = new VBox(head, split);
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(new SetupColumn(project, model), right);
    getStyleClass().add("rehearsal");
    differencesTab.setSelected(true);
    bind();
  }

  private void bind() {
    tabs.selectedToggleProperty()
        .subscribe(
            (was, now) -> {
              if (now == null && was != null) {
                was.setSelected(true);
              }
              pages.forEach((tab, page) -> Nodes.show(page, tab.isSelected()));
            });
    pages.forEach((tab, page) -> Nodes.show(page, tab.isSelected()));
    model.steps().addListener((ListChangeListener<Object>) change -> showSteps());
    model.runningProperty().addListener((running, was, now) -> runs(now));
    model.stoppingProperty().addListener(changed -> head.show());
    model.messageProperty().addListener(changed -> head.show());
    model.resultProperty().subscribe(this::show);
    showSteps();
  }

  private void runs(boolean now) {
    if (now) {
      sqlTab.setSelected(true);
    }
    showSteps();
  }

  private void show(@Nullable Rehearsed result) {
    differences.show(result);
    rows.show(result);
    if (result != null) {
      differencesTab.setSelected(true);
    }
    count(differencesTab, result == null ? 0 : result.schema().size());
    count(rowsTab, result == null ? 0 : result.rows().size());
    head.show();
  }

  private void showSteps() {
    steps.show(model.stepRows());
    statements.show(model.steps());
    log.setText(RehearsalLog.of(model.steps()));
    count(sqlTab, statements.getItems().size());
    head.show();
  }

  private ToggleButton tab(String words, Node page) {
    ToggleButton tab = new ToggleButton(words);
    tab.setContentDisplay(ContentDisplay.RIGHT);
    tab.getStyleClass().add("tab-button");
    tab.setToggleGroup(tabs);
    pages.put(tab, page);
    return tab;
  }

  private static void count(ToggleButton tab, int count) {
    tab.setGraphic(count > 0 ? Labels.fixed(String.valueOf(count), "count-pill") : null);
  }
}
