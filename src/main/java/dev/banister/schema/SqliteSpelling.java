package dev.banister.schema;

import dev.banister.sql.Dialect;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQLite keeps every text as written, so few things have two spellings.
 *
 * <p>{@code TRUE} and {@code 1} are one value since SQLite 3.23. A number in quotes is that number
 * wherever the column's affinity turns both into the same stored value, see <a
 * href="https://www.sqlite.org/datatype3.html">Datatypes in SQLite</a>.
 */
final class SqliteSpelling implements CatalogSpelling {
  private static final Pattern NUMBER = Pattern.compile("'(0|-?[1-9]\\d{0,17})'");

  @Override
  public String type(String type) {
    return CatalogText.normalised(type, Dialect.SQLITE);
  }

  @Override
  public @Nullable String defaultText(@Nullable String text, String type) {
    if (text == null) {
      return null;
    }
    String value = condition(text);
    var number = NUMBER.matcher(value);
    if (number.matches() && hasAffinity(type)) {
      return number.group(1);
    }
    return switch (value) {
      case "null" -> null;
      case "true" -> "1";
      case "false" -> "0";
      default -> value;
    };
  }

  private static boolean hasAffinity(String type) {
    String upper = type.toUpperCase(Locale.ROOT);
    return !upper.isBlank() && !upper.contains("BLOB");
  }

  @Override
  public String condition(String text) {
    return CatalogText.withoutOuterBrackets(CatalogText.normalised(text, Dialect.SQLITE));
  }

  @Override
  public String statement(String text) {
    return CatalogText.normalised(text, Dialect.SQLITE);
  }
}
