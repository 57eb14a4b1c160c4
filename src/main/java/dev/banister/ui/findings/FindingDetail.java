package dev.banister.ui.findings;

import dev.banister.audit.RevisionAudit;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Repaint;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** Explains one finding: the sentence, the object, the evidence and what would repair it. */
final class FindingDetail extends VBox {

  private static final double SUGGESTION_WIDTH = 312;

  /** Characters of a sentence that the head shows whole in a narrow window. */
  private static final int FITS_THE_HEAD = 70;

  private final FindingsViewModel model;
  private final ObservableBooleanValue narrow;
  private final Runnable openRule;
  private final HBox head = Labels.row("detail-head");
  private final ScrollPane scroll = new ScrollPane();

  /** Choosing another revision changes finding, decisions and audit: that is one new picture. */
  private final Repaint changes = new Repaint(this, this::show);

  /**
   * @param openRule shows the page of the rule
   */
  FindingDetail(FindingsViewModel model, Runnable openRule, ObservableBooleanValue narrow) {
    this.model = model;
    this.openRule = openRule;
    this.narrow = narrow;
    getStyleClass().add("finding-detail");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    narrow.addListener(changed -> changes.request());
    model.selectedProperty().addListener(changed -> changes.request());
    model.decisions().addListener(changed -> changes.request());
    model.auditProperty().addListener(changed -> changes.request());
  }

  /** Puts what would repair the finding on the clipboard. */
  void copySuggestion() {
    Finding finding = model.selectedProperty().get();
    if (finding != null && finding.suggestion() != null) {
      Clipboard.getSystemClipboard()
          .setContent(Map.of(DataFormat.PLAIN_TEXT, finding.suggestion()));
    }
  }

  private void show() {
    Finding finding = model.selectedProperty().get();
    head.getChildren().clear();
    scroll.setContent(null);
    if (finding == null) {
      return;
    }
    String tone = Tone.of(finding.severity());
    head.getChildren()
        .addAll(
            Labels.withIcon(
                Glyphs.icon(Glyphs.of(finding.severity()), "icon-14", tone),
                finding.severity().id(),
                "detail-severity",
                tone),
            Labels.shrinking(finding.message().replace("`", ""), "detail-headline"),
            Labels.spacer(),
            rule(finding));
    scroll.setContent(narrow.get() ? stacked(finding) : sideBySide(finding));
    scroll.setVvalue(0);
  }

  private Hyperlink rule(Finding finding) {
    Hyperlink link = new Hyperlink(finding.rule());
    link.getStyleClass().add("detail-code");
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(event -> openRule.run());
    return link;
  }

  /** Narrow: the suggestion goes below its text. */
  private Pane stacked(Finding finding) {
    VBox content = words(finding, false);
    content.getStyleClass().setAll("detail-stacked");
    if (finding.suggestion() != null) {
      content.getChildren().add(suggestion(finding, finding.suggestion()));
    }
    return content;
  }

  private Pane sideBySide(Finding finding) {
    VBox words = words(finding, true);
    words.getStyleClass().add("detail-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox body = Labels.row("detail-body", words);
    if (finding.suggestion() != null) {
      VBox suggestion = suggestion(finding, finding.suggestion());
      suggestion.setMinWidth(SUGGESTION_WIDTH);
      suggestion.setMaxWidth(SUGGESTION_WIDTH);
      body.getChildren().add(suggestion);
    }
    return body;
  }

  private VBox words(Finding finding, boolean withNote) {
    VBox words = new VBox();
    if (finding.message().length() > FITS_THE_HEAD || finding.explanation().isBlank()) {
      words.getChildren().add(RichLine.sentence(finding.message()));
    }
    if (!finding.explanation().isBlank()) {
      words.getChildren().add(RichLine.sentence(finding.explanation()));
    }
    if (finding.authorNote() != null) {
      words
          .getChildren()
          .add(wrapped(Words.of("finding.authorNote", finding.authorNote()), Octicons.PERSON_16));
    }
    Comparison.of(finding, model.audit().map(RevisionAudit::replay).orElse(null))
        .ifPresent(comparison -> words.getChildren().add(new BeforeAfterTable(comparison)));
    words.getChildren().add(evidence(finding, withNote));
    model
        .decision(finding)
        .ifPresent(
            decision ->
                words
                    .getChildren()
                    .add(
                        wrapped(
                            FindingWords.decision(decision, model.isOutdated(decision)),
                            Octicons.CHECK_16)));
    return words;
  }

  private static Label wrapped(String text, Octicons icon) {
    Label label = Labels.label(text, "secondary");
    label.setGraphic(Glyphs.icon(icon, "icon-12", Tone.MUTED));
    label.setWrapText(true);
    return label;
  }

  private HBox evidence(Finding finding, boolean withNote) {
    HBox row = Labels.row("detail-evidence", Labels.fixed(Words.of("evidence"), "secondary"));
    for (Evidence evidence : finding.evidence()) {
      row.getChildren()
          .add(Labels.withIcon(icon(evidence), FindingWords.evidence(evidence), "evidence-badge"));
    }
    @Nullable String note = FindingWords.evidenceNote(finding, model.audit());
    if (withNote) {
      row.getChildren().add(Labels.shrinking(note, "secondary"));
    }
    return row;
  }

  private static Node icon(Evidence evidence) {
    Octicons drawing =
        switch (evidence) {
          case SCRIPT -> Octicons.FILE_CODE_16;
          case HISTORY -> Octicons.GIT_BRANCH_16;
          case ROUND_TRIP -> Octicons.HISTORY_16;
        };
    return Glyphs.icon(drawing, "icon-12", Tone.MUTED);
  }

  private VBox suggestion(Finding finding, String code) {
    Button copy = Buttons.button(Octicons.DUPLICATE_16, Words.of("finding.copy"), "small");
    copy.setOnAction(event -> copySuggestion());
    VBox box =
        new VBox(
            Labels.row(
                "suggestion-head",
                Labels.fixed(FindingWords.suggestionTitle(finding), "suggestion-title"),
                Labels.spacer(),
                copy),
            RichLine.code(code));
    box.getStyleClass().add("suggestion");
    return box;
  }
}
