package dev.banister.schema;

import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's catalog spells types by {@code format_type} and expressions by {@code pg_get_expr};
 * scripts use the aliases of <a href="https://www.postgresql.org/docs/current/datatype.html">Data
 * Types</a>.
 */
final class PostgresqlSpelling implements CatalogSpelling {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("varchar", "character varying"),
          Map.entry("char varying", "character varying"),
          Map.entry("char", "character"),
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("serial", "integer"),
          Map.entry("serial4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("bigserial", "bigint"),
          Map.entry("serial8", "bigint"),
          Map.entry("int2", "smallint"),
          Map.entry("smallserial", "smallint"),
          Map.entry("serial2", "smallint"),
          Map.entry("bool", "boolean"),
          Map.entry("float", "double precision"),
          Map.entry("float8", "double precision"),
          Map.entry("float4", "real"),
          Map.entry("decimal", "numeric"),
          Map.entry("varbit", "bit varying"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("time", "time without time zone"),
          Map.entry("timetz", "time with time zone"));
  private static final Pattern TYPE =
      Pattern.compile(
          "([a-z_][\\w .\"]*?) *(\\([^)]*\\))? *(with(?:out)? time zone)?((?:\\[\\d*])*)");
  private static final Pattern NUMBER = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)'");

  @Override
  public String type(String type) {
    String folded = type.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    Matcher parts = TYPE.matcher(folded);
    if (!parts.matches()) {
      return folded;
    }
    String zone = parts.group(3) == null ? "" : " " + parts.group(3);
    String alias = parts.group(1) + (zone.startsWith(" with ") ? "tz" : "");
    String size = parts.group(2) == null ? "" : parts.group(2).replace(" ", "");
    String name = ALIASES.getOrDefault(alias, ALIASES.getOrDefault(parts.group(1), parts.group(1)));
    return sized(name, size) + parts.group(4).replaceAll("\\d", "");
  }

  private static String sized(String name, String size) {
    return switch (name) {
      case "character", "bit" -> name + (size.isEmpty() ? "(1)" : size);
      case "numeric" -> name + size.replaceFirst("^\\((\\d+)\\)$", "($1,0)");
      case "double precision" -> size.matches("\\(([1-9]|1\\d|2[0-4])\\)") ? "real" : name;
      default -> {
        int time = name.indexOf(" with");
        yield time < 0 || !name.startsWith("time")
            ? name + size
            : name.substring(0, time) + size + name.substring(time);
      }
    };
  }

  @Override
  public @Nullable String defaultText(@Nullable String text, String type) {
    if (text == null) {
      return null;
    }
    String value = condition(text);
    String canonicalType = type(type);
    Matcher number = NUMBER.matcher(value);
    if (number.matches() && isNumber(canonicalType)) {
      return number.group(1);
    }
    if (isNumber(canonicalType)) {
      return value.replaceFirst("^- ", "-");
    }
    if (canonicalType.equals("boolean")) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "'t'", "'true'", "'1'", "'yes'", "'on'", "'y'" -> "true";
        case "'f'", "'false'", "'0'", "'no'", "'off'", "'n'" -> "false";
        default -> value;
      };
    }
    return value.equals("null") ? null : value;
  }

  private static boolean isNumber(String type) {
    return List.of("integer", "bigint", "smallint", "real", "double precision").contains(type)
        || type.startsWith("numeric");
  }

  @Override
  public String condition(String text) {
    return new PostgresqlExpression(text).canonical();
  }

  @Override
  public String statement(String text) {
    String normal = CatalogText.normalised(text, Dialect.POSTGRESQL);
    return normal.endsWith(";") ? normal.substring(0, normal.length() - 1) : normal;
  }
}
