package dev.banister.ui.findings;

import dev.banister.ui.code.CodeLine;
import dev.banister.ui.code.PythonLines;
import dev.banister.ui.code.Token;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Flows of text in which some words look different. */
public final class RichLine {

  private RichLine() {}

  /** A sentence; what stands between backticks is set in the code font. */
  public static TextFlow sentence(String text) {
    List<Text> parts = new ArrayList<>();
    String[] pieces = text.split("`", -1);
    for (int i = 0; i < pieces.length; i++) {
      parts.add(text(pieces[i], i % 2 == 0 ? "sentence" : "sentence-code"));
    }
    return flow("sentence-flow", parts);
  }

  /** A snippet with the colours of the code panes. */
  public static TextFlow code(String code) {
    List<Text> parts = new ArrayList<>();
    for (CodeLine line : PythonLines.of(code.stripTrailing())) {
      if (!parts.isEmpty()) {
        parts.add(text("\n", "code-plain"));
      }
      addLine(line, parts);
    }
    return flow("snippet", parts);
  }

  /** A framed text in the code font, without colours. */
  public static TextFlow plainSnippet(String text) {
    return flow("snippet", List.of(text(text, "code-plain")));
  }

  /** One line of Python without a frame. */
  public static TextFlow plainCode(String line) {
    List<Text> parts = new ArrayList<>();
    PythonLines.of(line).forEach(coloured -> addLine(coloured, parts));
    return flow("code-line", parts);
  }

  /** Any code whose colours are known. */
  public static TextFlow coloured(String code, List<Token> tokens) {
    List<Text> parts = new ArrayList<>();
    addLine(new CodeLine(1, code, tokens, false), parts);
    return flow("code-line", parts);
  }

  private static void addLine(CodeLine line, List<Text> parts) {
    int end = 0;
    for (Token token : line.tokens()) {
      parts.add(text(line.text().substring(end, token.start()), "code-plain"));
      parts.add(text(line.text().substring(token.start(), token.end()), token.kind().styleClass()));
      end = token.end();
    }
    parts.add(text(line.text().substring(end), "code-plain"));
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
