package dev.banister.ui.findings;

import dev.banister.rule.Finding;
import dev.banister.rule.RulePage;
import dev.banister.ui.control.DialogFrame;
import dev.banister.ui.control.Labels;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a rule is about: the problem, a bad and a good script, and what it cannot see. */
final class RulePageDialog extends VBox {

  private static final double WIDTH = 620;
  private static final double HEIGHT = 560;
  private static final String FENCE = "```";

  RulePageDialog(Finding finding, RulePage page, Runnable close) {
    VBox body = new VBox(wrapped(page.title(), "section-title"));
    body.getStyleClass().add("dialog-body");
    page.sections()
        .forEach(
            (heading, text) -> {
              body.getChildren().add(Labels.label(heading, "column-title", "rule-heading"));
              addText(body, text);
            });
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    scroll.setMinHeight(0);
    getChildren().add(new DialogFrame(finding.rule() + " " + finding.id(), scroll, close));
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
  }

  /** Paragraphs and blocks of code in turn, as the fences of Markdown part them. */
  private static void addText(VBox body, String markdown) {
    String[] parts = markdown.split(FENCE, -1);
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isBlank()) {
        continue;
      }
      body.getChildren().add(i % 2 == 0 ? paragraph(parts[i]) : code(parts[i]));
    }
  }

  private static Node paragraph(String text) {
    return RichLine.sentence(text.strip().replaceAll("\\s*\\n\\s*", " "));
  }

  /** The first line names the language. */
  private static Node code(String block) {
    return RichLine.code(block.substring(block.indexOf('\n') + 1).stripTrailing());
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = Labels.label(text, styleClass);
    label.setWrapText(true);
    return label;
  }
}
