package dev.banister.schema;

import dev.banister.sql.Dialect;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MySQL and MariaDB give types a display width and keep some aliases only until the table is made,
 * see <a href="https://mariadb.com/docs/server/reference/data-types">Data Types</a>.
 */
final class MysqlSpelling implements CatalogSpelling {
  private static final Pattern WIDTH =
      Pattern.compile("^(integer|int|bigint|smallint|mediumint|tinyint)(\\(\\d+\\))?");
  private static final Pattern NUMBER = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)'");
  private static final Set<String> NOW =
      Set.of("now()", "current_timestamp", "current_timestamp()", "localtimestamp", "localtime");
  private final Dialect dialect;

  MysqlSpelling(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String type(String type) {
    String folded = CatalogText.normalised(type.strip(), dialect);
    if (folded.equals("bool") || folded.equals("boolean") || folded.equals("tinyint(1)")) {
      return "tinyint(1)";
    }
    String sized =
        folded
            .replaceFirst("^(numeric|dec|fixed)\\b", "decimal")
            .replaceFirst("^decimal\\((\\d+)\\)", "decimal($1,0)")
            .replaceFirst("^decimal(?!\\()", "decimal(10,0)")
            .replaceFirst("^double precision", "double")
            .replaceFirst("^char(?!\\(|\\w)", "char(1)");
    Matcher whole = WIDTH.matcher(sized);
    return whole.find()
        ? (whole.group(1).replace("integer", "int") + " " + sized.substring(whole.end()).strip())
            .strip()
        : sized;
  }

  @Override
  public @Nullable String defaultText(@Nullable String text, String type) {
    if (text == null) {
      return null;
    }
    String value = condition(text);
    Matcher number = NUMBER.matcher(value);
    if (number.matches()) {
      return number.group(1);
    }
    if (NOW.contains(value)) {
      return "current_timestamp()";
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "null" -> null;
      case "true" -> "1";
      case "false" -> "0";
      default -> value;
    };
  }

  @Override
  public String condition(String text) {
    return CatalogText.withoutOuterBrackets(CatalogText.normalised(text, dialect));
  }

  @Override
  public String statement(String text) {
    return CatalogText.normalised(text, dialect);
  }
}
