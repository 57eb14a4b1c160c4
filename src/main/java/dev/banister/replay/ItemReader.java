package dev.banister.replay;

import dev.banister.replay.catalog.TableAssembly;
import dev.banister.schema.CatalogText;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item of a CREATE TABLE: a column with what it brings along, or a constraint.
 *
 * <p>Longer than others since it is the grammar of an item from end to end.
 *
 * @see <a href="https://www.sqlite.org/lang_createtable.html">CREATE TABLE</a>
 */
final class ItemReader {
  private static final Set<String> AFTER_TYPE =
      Set.of(
          "not",
          "null",
          "default",
          "primary",
          "unique",
          "check",
          "references",
          "constraint",
          "collate",
          "generated",
          "as",
          "autoincrement",
          "auto_increment",
          "comment",
          "on",
          "deferrable",
          "initially",
          "key",
          "storage",
          "compression",
          "invisible",
          "virtual",
          "stored");
  private final Dialect dialect;
  private final String item;
  private final List<SqlToken> tokens;
  private int at;
  private @Nullable String pendingName;

  ItemReader(String item, Dialect dialect) {
    this.item = item;
    this.dialect = dialect;
    this.tokens = SqlLexer.tokens(item, dialect);
  }

  /** Whether the item is a constraint or, on MySQL, an index. */
  boolean isConstraint() {
    boolean mysqlIndex = isMysql() && (is(0, "key") || is(0, "index") || is(0, "fulltext"));
    return mysqlIndex
        || is(0, "constraint")
        || (is(0, "primary") && is(1, "key"))
        || (is(0, "foreign") && is(1, "key"))
        || (is(0, "unique") && !isTypeNext())
        || (is(0, "check") && is(1, "("))
        || (is(0, "exclude") && !isTypeNext());
  }

  private boolean isTypeNext() {
    return tokens.size() > 1
        && tokens.get(1).kind() == SqlToken.Kind.WORD
        && !is(1, "key")
        && !is(1, "index")
        && !is(1, "using")
        && !is(1, "nulls");
  }

  private boolean isMysql() {
    return dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
  }

  /** The column alone; what it brings along is added by {@link #belongings}. */
  Column column() {
    Column column = Column.of(name(), type(), true);
    while (at < tokens.size()) {
      column = attribute(column);
    }
    return column;
  }

  private Column attribute(Column c) {
    if (accept("not", "null")) {
      return c.withNullable(false);
    }
    if (accept("default")) {
      return c.withDefault(defaultText());
    }
    if (accept("collate")) {
      return with(c, name(), c.generated(), c.identity(), c.autoincrement());
    }
    if (accept("generated", "always", "as", "identity")) {
      return with(c, c.collation(), c.generated(), "a", false).withNullable(false);
    }
    if (accept("generated", "by", "default", "as", "identity")) {
      return with(c, c.collation(), c.generated(), "d", false).withNullable(false);
    }
    accept("generated", "always");
    if (is(at, "as") && is(at + 1, "(")) {
      at++;
      return with(c, c.collation(), bracketed(), c.identity(), c.autoincrement());
    }
    if (accept("autoincrement") || accept("auto_increment")) {
      return with(c, c.collation(), c.generated(), c.identity(), true);
    }
    if (accept("comment") && at < tokens.size()) {
      String text = tokens.get(at++).text();
      return c.withComment(text.substring(1, text.length() - 1).replace("''", "'"));
    }
    skipOne();
    return c;
  }

  private static Column with(
      Column c,
      @Nullable String collation,
      @Nullable String generated,
      @Nullable String identity,
      boolean autoincrement) {
    return new Column(
        c.name(),
        c.type(),
        c.nullable(),
        c.defaultText(),
        c.keyPosition(),
        autoincrement,
        collation,
        generated,
        identity,
        c.comment());
  }

  private String type() {
    int from = at;
    while (at < tokens.size() && !isAfterType()) {
      skipOne();
    }
    String text = textFrom(from);
    return dialect == Dialect.SQLITE ? text.toUpperCase(Locale.ROOT) : text;
  }

  private boolean isAfterType() {
    SqlToken token = tokens.get(at);
    boolean charset = isMysql() && token.is("character") && is(at + 1, "set");
    return charset
        || (token.kind() == SqlToken.Kind.WORD
            && AFTER_TYPE.contains(token.text().toLowerCase(Locale.ROOT)));
  }

  private String defaultText() {
    if (is(at, "(")) {
      return bracketed();
    }
    int from = at;
    skipOne();
    while (at < tokens.size() && !isAfterType()) {
      skipOne();
    }
    return CatalogText.withoutOuterBrackets(textFrom(from));
  }

  /** Adds keys, uniques, checks and references that the column's item holds. */
  void belongings(TableAssembly assembly, String column) {
    at = 1;
    List<String> self = List.of(column);
    while (at < tokens.size()) {
      if (accept("constraint")) {
        pendingName = name();
      } else if (accept("primary", "key")) {
        assembly.primaryKey(taken(), self);
      } else if (accept("unique")) {
        assembly.unique(taken(), self);
      } else if (accept("check")) {
        assembly.check(taken(), bracketed());
      } else if (is(at, "references")) {
        assembly.foreignKey(reference(taken(), self));
      } else {
        skipOne();
      }
    }
  }

  private @Nullable String taken() {
    String name = pendingName;
    pendingName = null;
    return name;
  }

  /** Adds the constraint; false when it is of no kind that a schema here holds. */
  boolean constraint(TableAssembly assembly) {
    String name = accept("constraint") && !is(at, "unique") ? name() : null;
    if (accept("primary", "key")) {
      assembly.primaryKey(name, names());
    } else if (accept("foreign", "key")) {
      List<String> columns = names();
      assembly.foreignKey(reference(name, columns));
    } else if (accept("check")) {
      assembly.check(name, bracketed());
    } else if (accept("unique")) {
      unique(assembly, name);
    } else if (isMysql() && (accept("key") || accept("index"))) {
      String index = is(at, "(") ? "" : name();
      assembly.index(new dev.banister.schema.Index(index, names(), false, null, "btree"));
    } else {
      return false;
    }
    return true;
  }

  private void unique(TableAssembly assembly, @Nullable String name) {
    if (accept("using", "index") && at < tokens.size()) {
      uniqueFrom(assembly, name, name());
      return;
    }
    boolean worded = accept("key") || accept("index");
    accept("nulls", "not", "distinct");
    String own = (isMysql() || worded) && !is(at, "(") ? name() : name;
    assembly.unique(own, names());
  }

  /** PostgreSQL: the index becomes the constraint's and takes its name. */
  private static void uniqueFrom(TableAssembly assembly, @Nullable String name, String index) {
    Table table = assembly.table();
    if (table.indexes().containsKey(index)) {
      List<String> columns = table.indexes().get(index).parts();
      assembly.dropIndex(index);
      assembly.unique(name == null ? index : name, columns);
    }
  }

  private ForeignKey reference(@Nullable String name, List<String> columns) {
    accept("references");
    String table = name();
    while (accept(".")) {
      String part = name();
      table = table.equals("public") || table.equals("main") ? part : table + "." + part;
    }
    List<String> referenced = is(at, "(") ? names() : List.of();
    String delete = "NO ACTION";
    String update = "NO ACTION";
    StringBuilder deferrable = new StringBuilder();
    while (at < tokens.size() && !isNextConstraint()) {
      if (accept("on", "delete")) {
        delete = action();
      } else if (accept("on", "update")) {
        update = action();
      } else if (accept("not", "deferrable")) {
        deferrable.append("not deferrable");
      } else if (accept("deferrable")) {
        deferrable.append("deferrable");
      } else if (accept("initially")) {
        deferrable.append(" initially ").append(name().toLowerCase(Locale.ROOT));
      } else {
        skipOne();
      }
    }
    String when = deferrable.isEmpty() ? null : deferrable.toString().strip();
    return new ForeignKey(name, columns, table, referenced, delete, update, when);
  }

  private boolean isNextConstraint() {
    boolean notNull = is(at, "not") && !is(at + 1, "deferrable");
    return notNull
        || is(at, "constraint")
        || is(at, "check")
        || is(at, "unique")
        || is(at, "primary")
        || is(at, "default");
  }

  private String action() {
    if (accept("set", "null")) {
      return "SET NULL";
    }
    if (accept("set", "default")) {
      return "SET DEFAULT";
    }
    return accept("no", "action") ? "NO ACTION" : name().toUpperCase(Locale.ROOT);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    int depth = 0;
    do {
      if (at >= tokens.size()) {
        throw new RefusedException("A bracket is not closed in " + item + ".");
      }
      SqlToken token = tokens.get(at++);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      boolean first = tokens.get(at - 2 < 0 ? 0 : at - 2).is("(") || previousIsComma();
      if (depth == 1 && token.isName() && first) {
        names.add(folded(token));
      }
    } while (depth > 0);
    return names;
  }

  private boolean previousIsComma() {
    return at >= 2 && tokens.get(at - 2).is(",");
  }

  private String name() {
    if (at >= tokens.size()) {
      throw new RefusedException("A name is missing in " + item + ".");
    }
    return folded(tokens.get(at++));
  }

  private String folded(SqlToken token) {
    boolean folds = dialect == Dialect.POSTGRESQL && token.kind() == SqlToken.Kind.WORD;
    return folds ? token.text().toLowerCase(Locale.ROOT) : token.name();
  }

  private boolean accept(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!is(at + i, words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  private boolean is(int index, String word) {
    return index < tokens.size() && tokens.get(index).is(word);
  }

  private String bracketed() {
    int from = at + 1;
    skipOne();
    return textBetween(from, at - 1);
  }

  private void skipOne() {
    int depth = 0;
    do {
      SqlToken token = tokens.get(at++);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    } while (depth > 0 && at < tokens.size());
  }

  private String textFrom(int from) {
    return textBetween(from, at);
  }

  private String textBetween(int from, int to) {
    return from >= to ? "" : item.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
