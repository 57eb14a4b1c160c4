package dev.banister.ui.review.pair;

import dev.banister.ui.code.CodeLine;
import dev.banister.ui.code.Token;
import dev.banister.ui.review.compose.Row;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Turns rows into a coloured document, one paragraph a row. Everything that isn't file text is an
 * empty paragraph.
 */
final class CodeDocument {

  private static final Collection<String> PLAIN = List.of();

  private CodeDocument() {}

  static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> of(List<Row> rows) {
    var builder =
        new ReadOnlyStyledDocumentBuilder<>(
            SegmentOps.<Collection<String>>styledTextOps(), PLAIN, rows.size());
    for (Row row : rows) {
      if (row instanceof Row.Code code && !code.line().text().isEmpty()) {
        builder.addParagraph(code.line().text(), spans(code.line()));
      } else {
        builder.addParagraph("", PLAIN);
      }
    }
    if (rows.isEmpty()) {
      builder.addParagraph("", PLAIN);
    }
    return builder.build();
  }

  private static StyleSpans<Collection<String>> spans(CodeLine line) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int end = 0;
    for (Token token : line.tokens()) {
      spans.add(PLAIN, token.start() - end);
      spans.add(List.of(token.kind().styleClass()), token.end() - token.start());
      end = token.end();
    }
    spans.add(PLAIN, line.text().length() - end);
    return spans.create();
  }
}
