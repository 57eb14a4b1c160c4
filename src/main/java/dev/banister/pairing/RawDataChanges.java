package dev.banister.pairing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.truncate.Truncate;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.util.TablesNamesFinder;

/** Reads what a statement given as text does to rows. */
final class RawDataChanges {
  private static final Pattern HEAD =
      Pattern.compile(
          "\\s*(insert\\s+(?:or\\s+\\w+\\s+)?into|replace\\s+into|update(?:\\s+or\\s+\\w+)?"
              + "|delete\\s+from|truncate(?:\\s+table)?)\\s+([\\w.\"`\\[\\]]+)",
          Pattern.CASE_INSENSITIVE);

  /** What was read last, by statement: a dozen rules ask about each, and parsing is slow. */
  private static final Map<String, Optional<DataChange>> READ =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<DataChange>> eldest) {
              return size() > MOST_READ;
            }
          });

  private static final int MOST_READ = 1_000;

  Optional<DataChange> of(String sql) {
    Optional<DataChange> known = READ.get(sql);
    if (known == null) {
      known = read(sql);
      READ.put(sql, known);
    }
    return known;
  }

  private static Optional<DataChange> read(String sql) {
    Matcher head = HEAD.matcher(sql);
    if (!head.lookingAt()) {
      return Optional.empty();
    }
    try {
      return parsed(CCJSqlParserUtil.parse(sql));
    } catch (JSQLParserException e) {
      // The parser doesn't know every dialect; the head still tells the table.
      return Optional.of(fromHead(head));
    }
  }

  private static Optional<DataChange> parsed(Statement statement) {
    return switch (statement) {
      case Insert s ->
          Optional.of(
              new DataChange(
                  DataChange.Kind.INSERT,
                  bare(s.getTable().getName()),
                  s.getColumns() == null ? Set.of() : names(List.copyOf(s.getColumns())),
                  others(statement, s.getTable().getName()),
                  false));
      case Update s ->
          Optional.of(
              new DataChange(
                  DataChange.Kind.UPDATE,
                  bare(s.getTable().getName()),
                  s.getUpdateSets().stream()
                      .flatMap(set -> set.getColumns().stream())
                      .map(c -> bare(c.getColumnName()))
                      .collect(Collectors.toSet()),
                  others(statement, s.getTable().getName()),
                  s.getWhere() == null));
      case Delete s -> Optional.of(delete(s.getTable().getName(), s.getWhere() == null));
      case Truncate s -> Optional.of(delete(s.getTable().getName(), true));
      default -> Optional.empty();
    };
  }

  private static DataChange delete(String table, boolean everyRow) {
    return new DataChange(DataChange.Kind.DELETE, bare(table), Set.of(), List.of(), everyRow);
  }

  private static Set<String> names(List<Column> columns) {
    return columns.stream().map(c -> bare(c.getColumnName())).collect(Collectors.toSet());
  }

  private static List<String> others(Statement statement, String own) {
    return new TablesNamesFinder<Void>()
        .getTables(statement).stream()
            .map(RawDataChanges::bare)
            .filter(t -> !t.equals(bare(own)))
            .sorted()
            .toList();
  }

  private static DataChange fromHead(Matcher head) {
    String verb = head.group(1).toLowerCase(Locale.ROOT);
    DataChange.Kind kind =
        verb.startsWith("update")
            ? DataChange.Kind.UPDATE
            : verb.startsWith("insert") || verb.startsWith("replace")
                ? DataChange.Kind.INSERT
                : DataChange.Kind.DELETE;
    return new DataChange(kind, bare(head.group(2)), Set.of(), List.of(), false);
  }

  /** Without the schema and the quotes. */
  private static String bare(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return last.replaceAll("[\"`\\[\\]]", "");
  }
}
