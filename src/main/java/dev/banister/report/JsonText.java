package dev.banister.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes JSON as text, the same on every system. */
public final class JsonText {
  private static final ObjectWriter WRITER = writer();
  private static final Pattern LONE_SURROGATE = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

  private JsonText() {}

  private static ObjectWriter writer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return new ObjectMapper().writer(printer);
  }

  /** The document, ending with a line break. */
  public static String of(JsonNode node) throws JsonProcessingException {
    return escaped(WRITER.writeValueAsString(node)) + "\n";
  }

  /** Half a character, which a script may hold and UTF-8 can't, is escaped. */
  private static String escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return lone(text);
      }
    }
    return text;
  }

  private static String lone(String text) {
    return LONE_SURROGATE
        .matcher(text)
        .replaceAll(m -> String.format(Locale.ROOT, "\\\\u%04x", (int) m.group().charAt(0)));
  }
}
