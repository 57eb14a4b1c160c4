package dev.banister.database;

import dev.banister.replay.raw.IndexPart;
import dev.banister.schema.CatalogText;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Locale;

/**
 * What {@code pg_get_indexdef} says of an index.
 *
 * @param options what stands between the parts and the condition, such as {@code include (a)}
 */
record PostgresqlIndexText(String method, List<String> parts, String options) {

  static PostgresqlIndexText of(String definition) {
    int using = definition.indexOf(" USING ");
    String text = definition.substring(using + " USING ".length());
    CatalogText.Body body = CatalogText.body(text, Dialect.POSTGRESQL);
    String tail = body.tail();
    int where = tail.indexOf("WHERE (");
    return new PostgresqlIndexText(
        text.substring(0, text.indexOf('(')).strip(),
        body.items().stream().map(part -> IndexPart.canonical(part, Dialect.POSTGRESQL)).toList(),
        lower(where < 0 ? tail : tail.substring(0, where)));
  }

  /** Keywords in lower case; names and strings in quotes stay. */
  static String lower(String text) {
    return text.contains("'") || text.contains("\"")
        ? text.strip()
        : text.strip().toLowerCase(Locale.ROOT);
  }
}
