package dev.banister.replay.batch;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Name;
import dev.banister.replay.catalog.CatalogKey;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that SQLAlchemy finds in the text of a CREATE TABLE.
 *
 * <p>It searches the text with patterns, and what they miss is lost: so do these.
 */
final class ReflectedConstraints {
  private static final String NAMED = "(?:CONSTRAINT\\s+(?:\"(.+?)\"|(\\w+))\\s+)?";
  private static final Pattern PRIMARY_KEY =
      pattern("CONSTRAINT\\s+(?:\"(.+?)\"|(\\w+))\\s+PRIMARY\\s+KEY");
  private static final Pattern UNIQUE = pattern(NAMED + "UNIQUE\\s*\\((.+?)\\)");
  private static final Pattern INLINE_UNIQUE =
      pattern(
          "(?:(\".+?\")|(?:[\\[`])?([a-z0-9_]+)(?:[\\]`])?)[\\t ]"
              + "+[a-z0-9_]+(?:[\\t ]+[a-z0-9_]+)*?[\\t ]+UNIQUE");
  private static final Pattern FOREIGN_KEY =
      pattern(
          NAMED
              + "FOREIGN\\s+KEY\\s*\\(\\s*(.+?)\\s*\\)\\s+"
              + "REFERENCES\\s+(?:\"(.+?)\"|([a-z0-9_]+))\\s*\\(\\s*"
              + "((?:\"[^\"]+\"|[a-z0-9_]+)(?:(?:\\s*,\\s*|\\s+)(?:\"[^\"]+\"|[a-z0-9_]+))*\\s*)"
              + "\\)\\s*((?:ON\\s+(?:DELETE|UPDATE)\\s+(?:SET\\s+NULL|SET\\s+DEFAULT|CASCADE"
              + "|RESTRICT|NO\\s+ACTION)\\s*)*)((?:NOT\\s+)?DEFERRABLE)?"
              + "(?:\\s+INITIALLY\\s+(DEFERRED|IMMEDIATE))?");
  private static final Pattern CHECK =
      pattern(
          "(?<![A-Za-z0-9_])(?:CONSTRAINT\\s+(\"(?:[^\"]|\"\")+\"|'(?:[^']|'')+'"
              + "|\\[(?:[^\\]]|\\]\\])+\\]|`(?:[^`]|``)+`|\\S+)\\s+)?CHECK\\s*\\(");
  private static final Pattern COLUMN = pattern("\"(.+?)\"|([a-z0-9_]+)");
  private static final Pattern ACTION =
      pattern(
          "ON\\s+(DELETE|UPDATE)\\s+(SET\\s+NULL|SET\\s+DEFAULT|CASCADE|RESTRICT|NO\\s+ACTION)");

  private final Table table;
  private final Schema schema;
  private final String text;

  ReflectedConstraints(Table table, Schema schema, String text) {
    this.table = table;
    this.schema = schema;
    this.text = text;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  ConstraintDefinition.@Nullable PrimaryKey primaryKey() {
    if (table.primaryKey() == null) {
      return null;
    }
    Matcher named = PRIMARY_KEY.matcher(text);
    Name name = named.find() ? name(named.group(1), named.group(2)) : null;
    return new ConstraintDefinition.PrimaryKey(name, table.primaryKey().columns(), Map.of());
  }

  List<ConstraintDefinition> uniques() {
    List<List<String>> left = new ArrayList<>();
    table.uniques().stream().map(UniqueConstraint::columns).forEach(left::add);
    List<ConstraintDefinition> found = new ArrayList<>();
    Matcher listed = UNIQUE.matcher(text);
    while (!left.isEmpty() && listed.find()) {
      Name name = name(listed.group(1), listed.group(2));
      addUnique(found, left, name, columns(listed.group(3)));
    }
    Matcher inline = INLINE_UNIQUE.matcher(text);
    while (!left.isEmpty() && inline.find()) {
      String column = inline.group(1) == null ? inline.group(2) : inline.group(1);
      addUnique(found, left, null, columns(column));
    }
    return found;
  }

  private static void addUnique(
      List<ConstraintDefinition> found,
      List<List<String>> left,
      @Nullable Name name,
      List<String> columns) {
    if (left.remove(columns)) {
      found.add(new ConstraintDefinition.Unique(name, columns, Map.of()));
    }
  }

  List<ConstraintDefinition> foreignKeys() {
    Map<List<String>, ForeignKey> bySignature = new LinkedHashMap<>();
    for (ForeignKey key : table.foreignKeys().reversed()) {
      bySignature.put(signature(key.columns(), key.referencedTable(), referenced(key)), key);
    }
    List<ConstraintDefinition> found = new ArrayList<>();
    Matcher match = FOREIGN_KEY.matcher(text);
    while (!bySignature.isEmpty() && match.find()) {
      String parent = match.group(4) == null ? match.group(5) : match.group(4);
      List<String> columns = columns(match.group(3));
      List<String> referenced = columns(match.group(6));
      if (bySignature.remove(signature(columns, parent, referenced)) != null) {
        found.add(explicit(match, columns, parent, referenced));
      }
    }
    bySignature.values().forEach(key -> found.add(inline(key)));
    return found;
  }

  private static List<String> signature(
      List<String> columns, String parent, List<String> referenced) {
    List<String> signature = new ArrayList<>(columns);
    signature.add(parent);
    signature.addAll(referenced);
    return signature;
  }

  /** A reference without columns means the parent's primary key. */
  private List<String> referenced(ForeignKey key) {
    if (!key.referencedColumns().isEmpty()) {
      return key.referencedColumns();
    }
    return schema
        .table(key.referencedTable())
        .map(Table::primaryKey)
        .map(parent -> parent.columns())
        .orElse(List.of());
  }

  private ConstraintDefinition explicit(
      Matcher match, List<String> columns, String parent, List<String> referenced) {
    Map<String, SqlExpression> options = new LinkedHashMap<>();
    if (match.group(8) != null) {
      boolean deferrable = !match.group(8).toUpperCase(Locale.ROOT).contains("NOT");
      options.put("deferrable", SqlExpression.Literal.of(Value.of(deferrable)));
    }
    if (match.group(9) != null) {
      String initially = match.group(9).toUpperCase(Locale.ROOT);
      options.put("initially", SqlExpression.Literal.of(Value.of(initially)));
    }
    return new ConstraintDefinition.ForeignKey(
        name(match.group(1), match.group(2)),
        columns,
        parent(parent),
        referenced,
        action(match.group(7), "DELETE"),
        action(match.group(7), "UPDATE"),
        options);
  }

  private static @Nullable String action(String clauses, String event) {
    Matcher match = ACTION.matcher(clauses);
    String action = null;
    while (match.find()) {
      if (match.group(1).equalsIgnoreCase(event)) {
        action = match.group(2).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
      }
    }
    return "NO ACTION".equals(action) ? null : action;
  }

  /** What stands inside a column keeps neither its name nor its actions. */
  private ConstraintDefinition inline(ForeignKey key) {
    return new ConstraintDefinition.ForeignKey(
        null, key.columns(), parent(key.referencedTable()), referenced(key), null, null, Map.of());
  }

  private TableName parent(String name) {
    String schemaName = table.name().contains(".") ? table.name().split("\\.")[0] : null;
    return new TableName(schemaName, CatalogKey.bare(name));
  }

  /** Checks with a name; those without are left out of a recreate. */
  List<ConstraintDefinition.Check> checks() {
    List<ConstraintDefinition.Check> found = new ArrayList<>();
    Matcher match = CHECK.matcher(text);
    while (mentionsCheck() && match.find()) {
      int close = closing(match.end() - 1);
      if (close > 0) {
        String condition = text.substring(match.end(), close).strip();
        Name name = match.group(1) == null ? null : new Name(unquoted(match.group(1)), true);
        found.add(
            new ConstraintDefinition.Check(
                name, SqlExpression.Text.of(escaped(condition)), Map.of()));
      }
    }
    return found;
  }

  /** Most tables have none, and the pattern takes its time to find that out. */
  private boolean mentionsCheck() {
    return text.toUpperCase(Locale.ROOT).contains("CHECK");
  }

  /** Keeps a colon in reflected text from being read as a bind. */
  static String escaped(String text) {
    return text.replaceAll("(?<!\\\\):", "\\\\:");
  }

  private static String unquoted(String name) {
    return name.matches("(?s)([\"'`]).+\\1|\\[.+\\]") ? name.substring(1, name.length() - 1) : name;
  }

  private int closing(int open) {
    int depth = 0;
    char quote = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Name name(@Nullable String quoted, @Nullable String bare) {
    String name = quoted == null ? bare : quoted;
    return name == null ? null : new Name(name, true);
  }

  private static List<String> columns(String text) {
    List<String> columns = new ArrayList<>();
    Matcher match = COLUMN.matcher(text);
    while (match.find()) {
      columns.add(match.group(1) == null ? match.group(2) : match.group(1));
    }
    return columns;
  }
}
