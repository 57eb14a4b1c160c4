package dev.banister.database;

import dev.banister.schema.CheckConstraint;
import dev.banister.schema.SqlToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code CREATE TABLE} of SQLite says that no PRAGMA tells: names of constraints, checks,
 * collations, expressions, deferrability, table options.
 *
 * <p>A name counts where the constraint stands at table level; SQLAlchemy's reflection, and so
 * batch mode, knows no other.
 */
final class TableText {
  private final BracketedText text;
  private final Map<String, List<SqlToken>> columns = new HashMap<>();
  private final Map<String, Deque<NamedConstraint>> constraints = new HashMap<>();
  private final List<CheckConstraint> checks = new ArrayList<>();

  TableText(String sql) {
    this.text = BracketedText.of(sql);
    text.items().stream().filter(item -> !item.isEmpty()).forEach(this::read);
  }

  /** A table-level constraint; {@code tail} is what follows its columns. */
  record NamedConstraint(@Nullable String name, List<SqlToken> tail) {}

  private void read(List<SqlToken> item) {
    boolean named = item.size() > 2 && item.getFirst().is("constraint");
    List<SqlToken> body = named ? item.subList(2, item.size()) : item;
    String kind = kind(body);
    if (kind.isEmpty()) {
      columns.put(item.getFirst().name().toLowerCase(Locale.ROOT), item);
    } else if (!kind.equals("check")) {
      int open = BracketedText.indexOf(body, 0, "(");
      int close = BracketedText.closing(body, open);
      String key = kind + key(body.subList(open + 1, close));
      constraints
          .computeIfAbsent(key, k -> new ArrayDeque<>())
          .add(
              new NamedConstraint(
                  named ? item.get(1).name() : null,
                  body.subList(Math.min(close + 1, body.size()), body.size())));
    }
    readChecks(item);
  }

  private static String kind(List<SqlToken> body) {
    boolean bracketAtOne = body.size() > 1 && body.get(1).is("(");
    boolean bracketAtTwo = body.size() > 2 && body.get(2).is("(");
    if (bracketAtOne && body.getFirst().is("check")) {
      return "check";
    }
    if (bracketAtOne && body.getFirst().is("unique")) {
      return "unique";
    }
    if (bracketAtTwo && body.get(1).is("key")) {
      return body.getFirst().is("primary") || body.getFirst().is("foreign")
          ? body.getFirst().text().toLowerCase(Locale.ROOT)
          : "";
    }
    return "";
  }

  private static String key(List<SqlToken> tokens) {
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.get(i).is(",")) {
        names.add(from < i ? tokens.get(from).name().toLowerCase(Locale.ROOT) : "");
        from = i + 1;
      }
    }
    return names.toString();
  }

  private void readChecks(List<SqlToken> item) {
    for (int i = 0; i + 1 < item.size(); i++) {
      if (item.get(i).is("check") && item.get(i + 1).is("(")) {
        int close = BracketedText.closing(item, i + 1);
        boolean named = i >= 2 && item.get(i - 2).is("constraint");
        String condition = text.text(item.subList(i + 2, close));
        checks.add(new CheckConstraint(named ? item.get(i - 1).name() : null, condition));
        i = close;
      }
    }
  }

  /** The next table-level constraint of this kind over these columns, taken off, or null. */
  @Nullable NamedConstraint take(String kind, List<String> over) {
    Deque<NamedConstraint> found =
        constraints.get(
            kind + over.stream().map(c -> String.valueOf(c).toLowerCase(Locale.ROOT)).toList());
    return found == null ? null : found.poll();
  }

  List<CheckConstraint> checks() {
    return List.copyOf(checks);
  }

  /** What follows the closing bracket, such as {@code WITHOUT ROWID}. */
  String options() {
    return text.text(text.tail());
  }

  List<SqlToken> column(String name) {
    return columns.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  @Nullable String collation(String column) {
    List<SqlToken> tokens = column(column);
    int at = BracketedText.indexOf(tokens, 1, "collate");
    return at < 0 || at + 1 >= tokens.size() ? null : tokens.get(at + 1).name();
  }

  /** The expression of a generated column. */
  @Nullable String generated(String column) {
    List<SqlToken> tokens = column(column);
    int at = BracketedText.indexOf(tokens, 1, "as");
    if (at < 0 || at + 1 >= tokens.size() || !tokens.get(at + 1).is("(")) {
      return null;
    }
    return text.text(tokens.subList(at + 2, BracketedText.closing(tokens, at + 1)));
  }

  boolean autoincrement(String column) {
    return BracketedText.indexOf(column(column), 1, "autoincrement") > 0;
  }

  /** {@code not deferrable}, {@code deferrable initially deferred} and their like, or null. */
  static @Nullable String deferrable(List<SqlToken> tokens) {
    int at = BracketedText.indexOf(tokens, 0, "deferrable");
    if (at < 0) {
      return null;
    }
    String before = at > 0 && tokens.get(at - 1).is("not") ? "not " : "";
    boolean initially = at + 2 < tokens.size() && tokens.get(at + 1).is("initially");
    String after =
        initially ? " initially " + tokens.get(at + 2).text().toLowerCase(Locale.ROOT) : "";
    return before + "deferrable" + after;
  }
}
