package dev.banister.ui.review;

import dev.banister.rehearsal.Verdict;
import dev.banister.ui.control.DialogHost;
import dev.banister.ui.control.Dividers;
import dev.banister.ui.control.FixedDivider;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Words;
import dev.banister.ui.findings.FindingsView;
import dev.banister.ui.history.HistoryRow;
import dev.banister.ui.history.RevisionListView;
import dev.banister.ui.review.pair.PairView;
import dev.banister.ui.theme.CanvasColors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.MasterDetailPane;

/** The review screen: history at the left, the pair of one revision and its findings. */
public final class ReviewView extends SplitPane {

  private static final double LIST = 312;
  private static final double NARROW_LIST = 248;
  private static final double FINDINGS = 240;
  private static final double NARROW_FINDINGS = 196;

  private final ReviewViewModel model;
  private final RevisionListView list;
  private final PairView pair;
  private final OperationsView operations;
  private final SqlView sql = new SqlView();
  private final UnreadableView text = new UnreadableView();
  private final Label message = Labels.label("", "center-message");
  private final StaleBar stale;
  private final FindingsView findings;
  private final InconclusiveView inconclusive;
  private final MasterDetailPane masterDetail;
  private boolean findingsWanted;

  /**
   * @param commands what only the window can do
   */
  public ReviewView(
      ReviewViewModel model,
      CanvasColors colors,
      DialogHost dialogs,
      Dividers dividers,
      ReviewCommands commands,
      ObservableBooleanValue narrow) {
    this.model = model;
    list = new RevisionListView(model.history(), colors, narrow);
    pair = new PairView(model.pairs(), colors);
    operations = new OperationsView(model.pairs(), () -> model.pageProperty().set(PairPage.SCRIPT));
    findings = new FindingsView(model.findings(), dialogs, model.history()::nextUnreviewed, narrow);
    inconclusive =
        new InconclusiveView(
            commands.rehearse(), model.history()::toggleReviewed, this::showFindings);
    stale = new StaleBar(commands.checkAgain());
    StackPane middle = new StackPane(pair, operations, sql, text, message);
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox top =
        new VBox(
            new RevisionHead(model.history(), commands.rehearse(), narrow),
            stale,
            new PairToolRow(model, narrow),
            middle);
    StackPane bottom = new StackPane(findings, inconclusive);
    bottom.setMinHeight(findings.getMinHeight());
    masterDetail = new MasterDetailPane(Side.BOTTOM, top, bottom, true);
    masterDetail.setAnimated(false);
    getItems().addAll(list, masterDetail);
    getStyleClass().add("review");
    FixedDivider.atStart(this, list, LIST, NARROW_LIST, narrow).remember(dividers, "review.list");
    FixedDivider.atEnd(masterDetail, FINDINGS, NARROW_FINDINGS, narrow)
        .remember(dividers, "review.findings");
    bind();
  }

  public void focusList() {
    list.focusList();
  }

  public void focusFilter() {
    list.focusFilter();
  }

  public boolean hasCodeFocus() {
    return pair.hasCodeFocus();
  }

  public void goToPartner() {
    pair.goToPartner();
  }

  public void toggleFindings() {
    masterDetail.setShowDetailNode(!masterDetail.isShowDetailNode());
  }

  public void toggleList() {
    if (getItems().contains(list)) {
      getItems().remove(list);
    } else {
      getItems().addFirst(list);
    }
  }

  public void acceptRisk() {
    findings.acceptRisk();
  }

  /** Shows what the rule of the chosen finding is about. */
  public void openRule() {
    findings.openRule();
  }

  public void copySuggestion() {
    findings.copySuggestion();
  }

  /** Moves the focus around: list, upgrade, gutter, downgrade, findings. */
  public void focusNextPane(boolean backwards) {
    pair.focusNext(backwards, list::focusList, findings::focusList);
  }

  private void showFindings() {
    findingsWanted = true;
    showBottom();
  }

  private void bind() {
    model.stateProperty().subscribe(state -> showMiddle());
    model.pageProperty().subscribe(page -> showMiddle());
    model.history().selectedProperty().addListener((row, was, now) -> follow(was, now));
    model.pairs().composedProperty().addListener(changed -> showMiddle());
    model.changedProperty().addListener(changed -> showStale());
    PairMenu menu = new PairMenu(model, this);
    pair.setOnContextMenuRequested(
        event -> {
          pair.selectAt(event.getSceneX(), event.getSceneY());
          menu.show(pair, event.getScreenX(), event.getScreenY());
        });
    showStale();
    showBottom();
  }

  private void showStale() {
    HistoryRow row = model.history().selectedProperty().get();
    only(stale, row != null && model.changedProperty().get().contains(row.key()));
  }

  private void follow(HistoryRow was, HistoryRow now) {
    boolean other = was == null || now == null || !was.key().equals(now.key());
    if (other) {
      findingsWanted = false;
    }
    showMiddle();
    showStale();
    showBottom();
  }

  private void showMiddle() {
    ReviewState state = model.stateProperty().get();
    PairPage page = model.pageProperty().get();
    boolean pairs = state == ReviewState.PAIRS;
    only(pair, pairs && page == PairPage.SCRIPT);
    only(operations, pairs && page == PairPage.OPERATIONS);
    only(sql, pairs && page == PairPage.SQL);
    HistoryRow row = model.history().selectedProperty().get();
    operations.show(operations.isVisible() ? model.pairs().composedProperty().get() : null);
    sql.show(sql.isVisible() && row != null ? row.audit() : null);
    only(text, state == ReviewState.UNREADABLE);
    if (state == ReviewState.UNREADABLE) {
      text.show(model.unreadableText());
    }
    message.setText(
        switch (state) {
          case NOTHING -> Words.of("review.nothing");
          case WAITING -> Words.of("review.waiting");
          case NO_OPERATIONS -> Words.of("review.noOperations");
          case PAIRS, UNREADABLE -> "";
        });
    only(message, !message.getText().isEmpty());
  }

  private static void only(Node node, boolean visible) {
    Nodes.show(node, visible);
  }

  private void showBottom() {
    HistoryRow row = model.history().selectedProperty().get();
    boolean open =
        row != null
            && row.audit() != null
            && row.verdict() == Verdict.INCONCLUSIVE
            && !findingsWanted;
    only(inconclusive, open);
    only(findings, !open);
    if (open && row.audit() != null) {
      inconclusive.show(row.audit());
    }
  }
}
