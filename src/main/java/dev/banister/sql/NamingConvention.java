package dev.banister.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The {@code naming_convention} of a project's metadata.
 *
 * <p>See <a href="https://docs.sqlalchemy.org/en/21/core/constraints.html">SQLAlchemy on naming
 * conventions</a>.
 *
 * @param patterns by kind: {@code ix uq ck fk pk}
 */
public record NamingConvention(Map<String, String> patterns) {
  /** What SQLAlchemy has when a project sets none. */
  public static final NamingConvention DEFAULT =
      new NamingConvention(Map.of("ix", "ix_%(column_0_label)s"));

  private static final Pattern PLACE = Pattern.compile("%\\((\\w+)\\)s");
  private static final Pattern COLUMN =
      Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|key|label)");

  public NamingConvention {
    patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
  }

  /** This convention with SQLAlchemy's own for what it doesn't name. */
  public NamingConvention withDefaults() {
    Map<String, String> all = new LinkedHashMap<>(DEFAULT.patterns);
    all.putAll(patterns);
    return new NamingConvention(all);
  }

  /**
   * What a constraint or an index is called by.
   *
   * @param kind {@code ix uq ck fk pk}
   * @param referred table and columns that a foreign key points at
   */
  public record Subject(
      String kind,
      TableName table,
      List<String> columns,
      @Nullable TableName referred,
      List<String> referredColumns) {
    public Subject {
      columns = List.copyOf(columns);
      referredColumns = List.copyOf(referredColumns);
    }

    public static Subject of(String kind, TableName table, List<String> columns) {
      return new Subject(kind, table, columns, null, List.of());
    }
  }

  /**
   * The name that the convention generates; empty when it leaves {@code given} as it is.
   *
   * @param given the name in the script, or null
   * @throws SpellingException when the pattern asks for a name and there is none
   */
  public Optional<String> generate(Subject subject, @Nullable String given) {
    String pattern = patterns.get(subject.kind());
    if (pattern == null) {
      return Optional.empty();
    }
    boolean rewrites = pattern.contains("%(constraint_name)s");
    if (rewrites && given == null) {
      throw new SpellingException(
          "sqlalchemy.exc.InvalidRequestError",
          "Naming convention including %(constraint_name)s token requires that constraint is"
              + " explicitly named.");
    }
    return given != null && !rewrites
        ? Optional.empty()
        : Optional.of(fill(pattern, token -> value(token, subject, given)));
  }

  private static String fill(String pattern, Function<String, String> values) {
    return PLACE
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))))
        .replace("%%", "%");
  }

  private static String value(String token, Subject subject, @Nullable String given) {
    return switch (token) {
      case "constraint_name" -> given == null ? "" : given;
      case "table_name" -> subject.table().name();
      case "referred_table_name" -> subject.referred() == null ? "" : subject.referred().name();
      default -> columns(token, subject);
    };
  }

  private static String columns(String token, Subject subject) {
    Matcher match = COLUMN.matcher(token);
    if (!match.matches()) {
      throw new SpellingException("KeyError", "'" + token + "'");
    }
    boolean referred = match.group(1) != null;
    List<String> names = referred ? subject.referredColumns() : subject.columns();
    TableName table = referred && subject.referred() != null ? subject.referred() : subject.table();
    Function<String, String> spelled =
        name -> match.group(4).equals("label") ? label(table, name) : name;
    if (match.group(3) != null) {
      String separator = match.group(3).startsWith("_") ? "_" : "";
      return names.stream().map(spelled).collect(Collectors.joining(separator));
    }
    int position = Integer.parseInt(match.group(2));
    return position < names.size() ? spelled.apply(names.get(position)) : "";
  }

  private static String label(TableName table, String column) {
    String schema = table.schema() == null ? "" : table.schema().replace('.', '_') + "_";
    return schema + table.name() + "_" + column;
  }
}
