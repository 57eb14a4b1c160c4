package dev.banister.ui.findings;

import dev.banister.rule.Finding;
import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.DialogHost;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import dev.banister.ui.settings.Decision;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Below the panes: the findings of the revision, the chosen one explained, what to decide. */
public final class FindingsView extends HBox {

  private static final double LIST_WIDTH = 330;
  private static final double NARROW_LIST_WIDTH = 236;
  private static final double ROW_HEIGHT = 47;
  private static final double LEAST_HEIGHT = 140;

  private final FindingsViewModel model;
  private final DialogHost dialogs;
  private final ListView<Finding> list;
  private final FindingDetail detail;
  private final Label total = Labels.fixed("", "count-pill");
  private final Label decided = Labels.fixed("", "secondary");
  private final Label none =
      Labels.withIcon(Glyphs.icon(Octicons.CHECK_16, Tone.MUTED), "", "no-findings");
  private final Button toFix =
      Buttons.button(Octicons.PENCIL_16, Words.of("finding.toFix"), "small");
  private final Button accept =
      Buttons.button(Octicons.SHIELD_CHECK_16, Words.of("finding.accept"), "small");
  private final Button reopen =
      Buttons.button(Octicons.SYNC_16, Words.of("finding.reopen"), "small");
  private boolean following;

  public FindingsView(
      FindingsViewModel model,
      DialogHost dialogs,
      Runnable nextUnreviewed,
      ObservableBooleanValue narrow) {
    this.model = model;
    this.dialogs = dialogs;
    this.list = new ListView<>(model.findings());
    this.detail = new FindingDetail(model, this::openRule, narrow);
    getStyleClass().add("findings");
    setMinHeight(LEAST_HEIGHT);
    VBox.setVgrow(detail, Priority.ALWAYS);
    VBox.setVgrow(none, Priority.ALWAYS);
    none.setMaxHeight(Double.MAX_VALUE);
    VBox right = new VBox(detail, none, actions(nextUnreviewed));
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(listColumn(narrow), right);
    bind();
  }

  public void copySuggestion() {
    detail.copySuggestion();
  }

  public void focusList() {
    list.requestFocus();
  }

  /** Shows what the rule of the chosen finding is about. */
  public void openRule() {
    model.readRule(
        (finding, page) -> dialogs.show(new RulePageDialog(finding, page, dialogs::hide)));
  }

  /** Asks for the reason; without one no risk is accepted. */
  public void acceptRisk() {
    Finding finding = model.selectedProperty().get();
    if (finding != null) {
      dialogs.show(
          new AcceptRiskDialog(
              finding,
              (reason, until) -> {
                model.acceptRisk(finding, reason, until);
                dialogs.hide();
              },
              dialogs::hide));
    }
  }

  private VBox listColumn(ObservableBooleanValue narrow) {
    list.setCellFactory(view -> new FindingCell(model, narrow));
    list.setFixedCellSize(ROW_HEIGHT);
    list.setId("findings");
    list.setAccessibleText(Words.of("findings"));
    list.getStyleClass().add("finding-list");
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox column =
        new VBox(
            Labels.row(
                "findings-head",
                Labels.fixed(Words.of("findings"), "strong"),
                total,
                Labels.spacer(),
                decided),
            list);
    column.getStyleClass().add("finding-column");
    widen(column, narrow.get());
    narrow.addListener((value, was, now) -> widen(column, now));
    return column;
  }

  private static void widen(VBox column, boolean narrow) {
    double width = narrow ? NARROW_LIST_WIDTH : LIST_WIDTH;
    column.setMinWidth(width);
    column.setMaxWidth(width);
  }

  private HBox actions(Runnable nextUnreviewed) {
    Button next = new Button(Words.of("review.nextUnreviewed"), Labels.key("n"));
    next.getStyleClass().add("next-unreviewed");
    next.setOnAction(event -> nextUnreviewed.run());
    toFix.setOnAction(event -> model.toggleToFix());
    accept.setOnAction(event -> acceptRisk());
    reopen.setOnAction(event -> model.reopen());
    return Labels.row("detail-actions", toFix, accept, reopen, Labels.spacer(), next);
  }

  private void bind() {
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (item, was, now) -> {
              if (now != null && !following) {
                model.selectedProperty().set(now);
              }
            });
    model.selectedProperty().addListener((selected, was, now) -> follow());
    model.decisions().addListener(changed -> show());
    model.findings().addListener((ListChangeListener<Finding>) change -> show());
    model.auditProperty().addListener(changed -> show());
    show();
  }

  private void follow() {
    following = true;
    list.getSelectionModel().select(model.selectedProperty().get());
    following = false;
    showActions();
  }

  private void show() {
    int count = model.findings().size();
    total.setText(String.valueOf(count));
    decided.setText(count == 0 ? "" : Words.of("findings.decided", model.decidedCount()));
    boolean clean = count == 0 && model.audit().isPresent();
    model.audit().ifPresent(audit -> none.setText(NoFindings.sentence(audit)));
    Nodes.show(none, clean);
    Nodes.show(detail, !clean);
    list.refresh();
    showActions();
  }

  private void showActions() {
    Finding finding = model.selectedProperty().get();
    boolean decidable = finding != null && model.audit().isPresent();
    toFix.setDisable(!decidable);
    accept.setDisable(!decidable);
    Nodes.show(toFix, !model.findings().isEmpty());
    Nodes.show(accept, !model.findings().isEmpty());
    Nodes.show(
        reopen,
        decidable
            && model
                .decision(finding)
                .filter(decision -> decision.kind() == Decision.Kind.RISK_ACCEPTED)
                .isPresent());
  }
}
