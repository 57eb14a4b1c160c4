package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.ComposedSide;
import dev.banister.ui.review.compose.FileText;
import dev.banister.ui.review.compose.Row;
import java.util.List;
import java.util.Map;
import javafx.scene.TraversalDirection;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;

/** The read-only text of a pane. It knows which paragraphs are lines of the file. */
final class FileTextArea extends CodeArea {

  private List<Row> rows = List.of();

  FileTextArea(Side side) {
    setEditable(false);
    setWrapText(false);
    setUndoManager(UndoUtils.noOpUndoManager());
    addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    getStyleClass().addAll("code", side == Side.LEFT ? "left-code" : "right-code");
  }

  void show(ComposedSide side) {
    rows = side.rows();
    replace(0, getLength(), CodeDocument.of(rows));
    moveTo(0);
  }

  @Override
  public void copy() {
    var selection = getCaretSelectionBind();
    String text =
        FileText.between(
            rows,
            new FileText.Position(
                selection.getStartParagraphIndex(), selection.getStartColumnPosition()),
            new FileText.Position(
                selection.getEndParagraphIndex(), selection.getEndColumnPosition()));
    if (!text.isEmpty()) {
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
  }

  /** The control keeps Tab to itself even when it can't be edited: nobody would get out. */
  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB) {
      requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }
}
