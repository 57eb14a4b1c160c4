package dev.banister.ui.review;

import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.Verdict;
import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import dev.banister.ui.findings.RichLine;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** In the place of the findings: what is unknown, what is known, why, and what can be done. */
final class InconclusiveView extends VBox {

  private final Label reason = Labels.shrinking("", "detail-headline");
  private final Hyperlink findings = new Hyperlink();
  private final VBox unknown = column();
  private final VBox why = column();
  private final VBox actions = column();
  private final Runnable rehearse;
  private final Runnable mark;

  /**
   * @param showFindings puts the findings in this place
   */
  InconclusiveView(Runnable rehearse, Runnable mark, Runnable showFindings) {
    this.rehearse = rehearse;
    this.mark = mark;
    findings.setOnAction(event -> showFindings.run());
    getStyleClass().addAll("findings", "inconclusive");
    HBox head =
        Labels.row(
            "detail-head",
            Labels.withIcon(
                Glyphs.icon(Glyphs.of(Verdict.INCONCLUSIVE), "icon-14", Tone.UNKNOWN),
                Verdict.INCONCLUSIVE.word(),
                "detail-severity",
                Tone.UNKNOWN),
            reason,
            Labels.spacer(),
            Labels.fixed(Words.of("inconclusive.counts"), "secondary"),
            findings);
    HBox columns = new HBox(scrolling(unknown), scrolling(why), scrolling(actions));
    VBox.setVgrow(columns, Priority.ALWAYS);
    getChildren().addAll(head, columns);
  }

  void show(RevisionAudit audit) {
    Inconclusive facts = Inconclusive.of(audit);
    reason.setText(Words.of("inconclusive.title"));
    findings.setText(
        audit.findings().isEmpty() ? "" : Words.of("findings.show", audit.findings().size()));
    unknown.getChildren().setAll(title(Words.of("inconclusive.unknown")));
    facts.unknown().forEach(text -> unknown.getChildren().add(RichLine.sentence(text)));
    unknown.getChildren().add(title(Words.of("inconclusive.known")));
    facts.known().forEach(text -> unknown.getChildren().add(known(text)));
    why.getChildren()
        .setAll(title(Words.of("inconclusive.why")), RichLine.sentence(audit.verdictReason()));
    if (!facts.table().isEmpty()) {
      why.getChildren().add(RichLine.plainSnippet(String.join("\n", facts.table())));
    }
    actions.getChildren().setAll(title(Words.of("inconclusive.do")));
    actions.getChildren().addAll(actions(audit));
  }

  private List<Node> actions(RevisionAudit audit) {
    boolean again = audit.roundTrip() != null;
    Button run = new Button(Words.of(again ? "inconclusive.run.again" : "inconclusive.run"));
    run.getStyleClass().add("primary");
    run.setOnAction(event -> rehearse.run());
    Button decide = new Button(Words.of("review.mark"));
    decide.setOnAction(event -> mark.run());
    return List.of(
        action(
            Octicons.DATABASE_16,
            Words.of("inconclusive.rehearse"),
            Words.of("inconclusive.rehearse.text"),
            run),
        action(
            Octicons.PERSON_16,
            Words.of("inconclusive.decide"),
            Words.of("inconclusive.decide.text"),
            decide));
  }

  private static HBox action(Octicons icon, String title, String text, Button button) {
    Label explanation = Labels.label(text, "secondary");
    explanation.setWrapText(true);
    VBox words = new VBox(Labels.fixed(title, "strong"), explanation);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    button.getStyleClass().add("small");
    Buttons.neverCut(button);
    return Labels.row("inconclusive-action", Glyphs.icon(icon, Tone.MUTED), words, button);
  }

  private static Label known(String text) {
    Label label = Labels.label(text);
    label.setGraphic(Glyphs.icon(Octicons.CHECK_16, "icon-14", Tone.MUTED));
    label.setWrapText(true);
    return label;
  }

  private static Label title(String text) {
    return Labels.label(text, "column-title");
  }

  private static VBox column() {
    VBox column = new VBox();
    column.getStyleClass().add("inconclusive-column");
    return column;
  }

  private static ScrollPane scrolling(VBox column) {
    ScrollPane pane = new ScrollPane(column);
    pane.setFitToWidth(true);
    pane.setPrefWidth(0);
    pane.getStyleClass().add("inconclusive-scroll");
    HBox.setHgrow(pane, Priority.ALWAYS);
    return pane;
  }
}
