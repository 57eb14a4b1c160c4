package dev.banister.ui.overview;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Severity;
import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import dev.banister.ui.history.HistoryViewModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** Whether the history can go back: counts, the five questions, what is there, what to do. */
public final class OverviewView extends StackPane {

  private final HistoryViewModel history;
  private final Runnable checkAgain;
  private final Runnable continueReview;
  private final Consumer<String> open;
  private final VBox page = new VBox();

  /**
   * @param open shows the revision with that key
   */
  public OverviewView(
      HistoryViewModel history,
      Runnable checkAgain,
      Runnable continueReview,
      Consumer<String> open) {
    this.history = history;
    this.checkAgain = checkAgain;
    this.continueReview = continueReview;
    this.open = open;
    page.getStyleClass().add("overview-page");
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    getStyleClass().add("overview");
    getChildren().add(scroll);
  }

  /** Null while the audit runs. */
  public void show(@Nullable AuditResult result) {
    if (result == null) {
      page.getChildren().setAll(Labels.label(Words.of("overview.waiting"), "center-message"));
      return;
    }
    page.getChildren()
        .setAll(
            head(result),
            row(verdicts(result), findings(result), review()),
            row(areas(result), atRisk(result)),
            row(
                list(
                    Words.of("overview.implemented"),
                    Octicons.CHECK_CIRCLE_16,
                    Tone.PASS,
                    result.implemented(),
                    Octicons.CHECK_16),
                list(
                    Words.of("overview.missing"),
                    Octicons.X_CIRCLE_16,
                    Tone.FAIL,
                    result.missing(),
                    Octicons.X_16),
                recommendations(result)));
  }

  private HBox head(AuditResult result) {
    Button again = Buttons.withKey(Octicons.SYNC_16, Words.of("overview.checkAgain"), "F5");
    again.setOnAction(event -> checkAgain.run());
    Button next = Buttons.button(Octicons.CODE_REVIEW_16, Words.of("overview.continue"), "primary");
    next.setOnAction(event -> continueReview.run());
    return Labels.row(
        "overview-head",
        Labels.fixed(Words.of("overview.title"), "page-title"),
        Labels.shrinking(
            Words.of("overview.facts", result.revisions().size(), result.dialectReason()),
            Tone.MUTED),
        Labels.spacer(),
        again,
        next);
  }

  private Node verdicts(AuditResult result) {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, result.count(verdict));
    }
    ShareBar bar = new ShareBar();
    HBox figures = Labels.row("figures");
    counts.forEach(
        (verdict, count) -> {
          bar.add(Tone.of(verdict), count);
          figures
              .getChildren()
              .add(figure(count, Glyphs.of(verdict), verdict.word(), Tone.of(verdict)));
        });
    return tile(Words.of("overview.verdicts"), bar, figures);
  }

  private Node findings(AuditResult result) {
    Map<Severity, Long> counts =
        result.findings().stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.severity(),
                    () -> new EnumMap<>(Severity.class),
                    Collectors.counting()));
    ShareBar bar = new ShareBar();
    HBox figures = Labels.row("figures");
    for (Severity severity : Severity.values()) {
      long count = counts.getOrDefault(severity, 0L);
      bar.add(Tone.of(severity), count);
      figures
          .getChildren()
          .add(figure(count, Glyphs.of(severity), severity.id(), Tone.of(severity)));
    }
    return tile(Words.of("overview.findings"), bar, figures);
  }

  private Node review() {
    int reviewed = history.reviewedCount().get();
    ShareBar bar = new ShareBar();
    bar.add(Tone.INFO, reviewed);
    bar.add("share-rest", history.size() - reviewed);
    return tile(
        Words.of("overview.review"),
        bar,
        Labels.row(
            "figures",
            figure(
                reviewed,
                Octicons.EYE_16,
                Words.of("overview.ofReviewed", history.size()),
                Tone.MUTED)));
  }

  private static VBox figure(long count, Octicons icon, String words, String tone) {
    return new VBox(
        Labels.fixed(String.valueOf(count), "figure"),
        Labels.withIcon(Glyphs.icon(icon, "icon-14", tone), words, "small", tone));
  }

  private static Node tile(String title, Node bar, Node figures) {
    VBox tile = new VBox(Labels.fixed(title, "column-title"), bar, figures);
    tile.getStyleClass().addAll("card", "tile");
    return tile;
  }

  private static Node areas(AuditResult result) {
    VBox card = card(Octicons.METER_16, Words.of("overview.areas"), Tone.MUTED);
    for (AuditResult.Area area : result.areas()) {
      VBox words =
          new VBox(
              Labels.fixed(area.name(), "strong"), Labels.shrinking(area.sentence(), "secondary"));
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      ShareBar bar = new ShareBar();
      bar.add(Tone.PASS, area.good());
      bar.add(Tone.FAIL, Math.max(0, area.of() - area.good()));
      bar.getStyleClass().add("area-bar");
      card.getChildren()
          .add(
              Labels.row(
                  "area-row",
                  words,
                  bar,
                  Labels.fixed(Words.of("overview.of", area.good(), area.of()), "step-number")));
    }
    return card;
  }

  private Node atRisk(AuditResult result) {
    VBox card = card(Octicons.ALERT_16, Words.of("overview.atRisk"), Tone.WARNING);
    List<RevisionAudit> worst = AtRisk.of(result);
    for (RevisionAudit audit : worst) {
      Hyperlink link = new Hyperlink(audit.script().revision().message());
      RevisionId id = audit.script().revision().id();
      link.setOnAction(event -> open.accept(id.text()));
      card.getChildren()
          .add(
              Labels.row(
                  "risk-row",
                  link,
                  Labels.fixed(id.brief(), "revision-id"),
                  Labels.spacer(),
                  Labels.shrinking(AtRisk.stake(audit), "secondary")));
    }
    if (worst.isEmpty()) {
      card.getChildren().add(Labels.label(Words.of("overview.noRisk"), "secondary", "empty-page"));
    }
    return card;
  }

  private static Node list(
      String title, Octicons icon, String tone, List<String> sentences, Octicons bullet) {
    VBox card = card(icon, title, tone);
    sentences.forEach(sentence -> card.getChildren().add(bullet(bullet, tone, sentence)));
    if (sentences.isEmpty()) {
      card.getChildren().add(Labels.label(Words.of("overview.none"), "secondary", "empty-page"));
    }
    return card;
  }

  private Node recommendations(AuditResult result) {
    VBox card = card(Octicons.CHECKLIST_16, Words.of("overview.recommendations"), Tone.MUTED);
    List<String> texts = new ArrayList<>();
    for (AuditResult.Recommendation recommendation : result.recommendations()) {
      texts.add(recommendation.text());
      Label text = bullet(Octicons.ARROW_RIGHT_16, Tone.MUTED, recommendation.text());
      VBox item = new VBox(text);
      if (!recommendation.revisions().isEmpty()) {
        RevisionId first = recommendation.revisions().getFirst();
        Hyperlink link =
            new Hyperlink(
                Words.of("overview.show", first.brief(), recommendation.revisions().size()));
        link.setOnAction(event -> open.accept(first.text()));
        link.getStyleClass().add("recommendation-link");
        item.getChildren().add(link);
      }
      card.getChildren().add(item);
    }
    Button copy = Buttons.button(Octicons.DUPLICATE_16, Words.of("overview.copy"), "small");
    copy.setOnAction(
        event ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", texts))));
    ((HBox) card.getChildren().getFirst()).getChildren().addAll(Labels.spacer(), copy);
    return card;
  }

  private static Label bullet(Octicons icon, String tone, String sentence) {
    Label label = Labels.label(sentence, "bullet");
    label.setGraphic(Glyphs.icon(icon, "icon-14", tone));
    label.setWrapText(true);
    return label;
  }

  private static VBox card(Octicons icon, String title, String tone) {
    VBox card =
        new VBox(Labels.row("card-head", Glyphs.icon(icon, tone), Labels.fixed(title, "strong")));
    card.getStyleClass().add("card");
    return card;
  }

  private static GridPane row(Node... cards) {
    GridPane row = new GridPane();
    row.getStyleClass().add("card-row");
    for (int i = 0; i < cards.length; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / cards.length);
      row.getColumnConstraints().add(column);
      row.add(cards[i], i, 0);
    }
    return row;
  }
}
