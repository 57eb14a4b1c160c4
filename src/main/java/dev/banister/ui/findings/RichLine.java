package dev.banister.ui.findings;

import dev.banister.ui.code.PythonLexer;
import dev.banister.ui.code.Token;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Flows of text in which some words look different. */
final class RichLine {

  private RichLine() {}

  /** A sentence; what stands between backticks is set in the code font. */
  static TextFlow sentence(String text) {
    List<Text> parts = new ArrayList<>();
    String[] pieces = text.split("`");
    for (int i = 0; i < pieces.length; i++) {
      parts.add(text(pieces[i], i % 2 == 0 ? "sentence" : "sentence-code"));
    }
    return flow("sentence-flow", parts);
  }

  /** A snippet with the colours of the code panes. */
  static TextFlow code(String code) {
    List<Text> parts = new ArrayList<>();
    code.lines().forEach(line -> {
      int end = 0;
      for (Token token : PythonLexer.tokens(line)) {
        parts.add(text(line.substring(end, token.start()), "py-plain"));
        parts.add(text(line.substring(token.start(), token.end()), token.kind().styleClass()));
        end = token.end();
      }
      parts.add(text(line.substring(end) + "\n", "py-plain"));
    });
    parts.getLast().setText(parts.getLast().getText().stripTrailing());
    return flow("snippet", parts);
  }

  private static Text text(String words, String styleClass) {
    Text text = new Text(words);
    text.getStyleClass().addAll("text", styleClass);
    return text;
  }

  private static TextFlow flow(String styleClass, List<Text> parts) {
    TextFlow flow = new TextFlow(parts.toArray(Text[]::new));
    flow.getStyleClass().add(styleClass);
    return flow;
  }
}
