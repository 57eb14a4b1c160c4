package dev.banister.replay.raw;

import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Locale;

/** Reads one clause of ALTER TABLE. */
final class TableClauseReader {
  private final Dialect dialect;
  private final String table;
  private final TokenReader tokens;

  TableClauseReader(Dialect dialect, String table, TokenReader tokens) {
    this.dialect = dialect;
    this.table = table;
    this.tokens = tokens;
  }

  RawAction read() {
    if (tokens.accept("add")) {
      return add();
    }
    if (tokens.accept("drop")) {
      return drop();
    }
    if (tokens.accept("rename")) {
      return rename();
    }
    if (tokens.accept("alter")) {
      return alter();
    }
    if (tokens.accept("modify")) {
      tokens.accept("column");
      int start = tokens.position();
      String column = tokens.name();
      return new RawAction.ReplaceColumn(table, column, itemFrom(start));
    }
    if (tokens.accept("change")) {
      tokens.accept("column");
      String column = tokens.name();
      return new RawAction.ReplaceColumn(table, column, itemFrom(tokens.position()));
    }
    return other();
  }

  private RawAction other() {
    String word = tokens.next().text().toLowerCase(Locale.ROOT);
    return AlterReader.WITHOUT_EFFECT.contains(word)
        ? new RawAction.Nothing()
        : new RawAction.Unclear(List.of(table), "ALTER TABLE … " + word + " is not followed");
  }

  /** The text up to the comma, without where MySQL shall put the column. */
  private String itemFrom(int start) {
    while (!tokens.isAtEnd() && !tokens.peek(",") && !isPlace()) {
      tokens.skipOne();
    }
    return tokens.textFrom(start);
  }

  private boolean isPlace() {
    return isMysql() && (tokens.peek("first") || tokens.peek("after"));
  }

  private boolean isMysql() {
    return dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
  }

  private RawAction add() {
    if (isConstraint()) {
      return new RawAction.AddConstraint(table, itemFrom(tokens.position()));
    }
    boolean unique = isMysql() && tokens.peek("unique");
    if (unique || (isMysql() && (tokens.peek("index") || tokens.peek("key")))) {
      return new RawAction.AddConstraint(table, itemFrom(tokens.position()));
    }
    tokens.accept("column");
    boolean ifNotExists = tokens.accept("if", "not", "exists");
    return new RawAction.AddColumn(table, itemFrom(tokens.position()), ifNotExists);
  }

  private boolean isConstraint() {
    return tokens.peek("constraint")
        || tokens.peek("primary")
        || tokens.peek("foreign")
        || tokens.peek("check")
        || tokens.peek("exclude")
        || (tokens.peek("unique") && !isMysql());
  }

  private RawAction drop() {
    if (tokens.accept("primary", "key")) {
      return new RawAction.DropPrimaryKey(table);
    }
    if (isMysql() && (tokens.accept("index") || tokens.accept("key"))) {
      boolean ifExists = ifExists();
      return new RawAction.DropIndex(table, tokens.name(), ifExists);
    }
    if (tokens.accept("constraint") || tokens.accept("foreign", "key") || tokens.accept("check")) {
      boolean ifExists = ifExists();
      String name = tokens.name();
      return new RawAction.DropConstraint(table, name, ifExists, tokens.accept("cascade"));
    }
    tokens.accept("column");
    boolean ifExists = ifExists();
    String column = tokens.name();
    return new RawAction.DropColumn(table, column, ifExists, tokens.accept("cascade"));
  }

  private boolean ifExists() {
    return tokens.accept("if", "exists");
  }

  private RawAction rename() {
    if (tokens.accept("to") || tokens.accept("as")) {
      return new RawAction.RenameTable(table, tokens.qualified());
    }
    if (tokens.accept("constraint")) {
      String name = tokens.name();
      tokens.accept("to");
      return new RawAction.RenameConstraint(table, name, tokens.name());
    }
    if (isMysql() && (tokens.accept("index") || tokens.accept("key"))) {
      String name = tokens.name();
      tokens.accept("to");
      return new RawAction.RenameIndex(table, name, tokens.name());
    }
    tokens.accept("column");
    String column = tokens.name();
    if (!tokens.accept("to")) {
      return new RawAction.RenameTable(table, column);
    }
    return new RawAction.RenameColumn(table, column, tokens.name());
  }

  private RawAction alter() {
    if (tokens.accept("constraint") || tokens.accept("index")) {
      return new RawAction.Unclear(List.of(table), "the constraint's change is not followed");
    }
    tokens.accept("column");
    String column = tokens.name();
    if (tokens.accept("type") || tokens.accept("set", "data", "type")) {
      return new RawAction.SetType(table, column, type());
    }
    if (tokens.accept("set", "not", "null")) {
      return new RawAction.SetNullable(table, column, false);
    }
    if (tokens.accept("drop", "not", "null")) {
      return new RawAction.SetNullable(table, column, true);
    }
    if (tokens.accept("set", "default")) {
      return new RawAction.SetDefault(table, column, itemFrom(tokens.position()));
    }
    if (tokens.accept("drop", "default")) {
      return new RawAction.SetDefault(table, column, null);
    }
    return identity(column);
  }

  private RawAction identity(String column) {
    if (tokens.accept("add", "generated")) {
      String kind = tokens.accept("always") ? "a" : "d";
      return new RawAction.SetIdentity(table, column, kind);
    }
    if (tokens.accept("drop", "identity")) {
      return new RawAction.SetIdentity(table, column, null);
    }
    if (tokens.peek("set") && (tokens.peek(1, "statistics") || tokens.peek(1, "storage"))) {
      return new RawAction.Nothing();
    }
    return new RawAction.Unclear(List.of(table), "the column's change is not followed");
  }

  private String type() {
    int start = tokens.position();
    while (!tokens.isAtEnd()
        && !tokens.peek(",")
        && !tokens.peek("using")
        && !tokens.peek("collate")) {
      tokens.skipOne();
    }
    return tokens.textFrom(start);
  }
}
