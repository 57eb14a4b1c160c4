package dev.banister.replay.raw;

import dev.banister.schema.Index;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what follows CREATE. */
final class CreateReader {
  private final Dialect dialect;
  private final String statement;
  private final TokenReader tokens;

  CreateReader(Dialect dialect, String statement, TokenReader tokens) {
    this.dialect = dialect;
    this.statement = statement;
    this.tokens = tokens;
  }

  List<RawAction> read() {
    boolean replace = tokens.accept("or", "replace");
    skipDefiner();
    tokens.skip("global", "local", "temp", "temporary", "unlogged", "recursive", "constraint");
    if (tokens.accept("table")) {
      return List.of(table());
    }
    boolean unique = tokens.accept("unique");
    tokens.skip("fulltext", "spatial");
    if (tokens.accept("index")) {
      return List.of(index(unique));
    }
    tokens.accept("materialized");
    if (tokens.accept("view")) {
      ifNotExists();
      return List.of(new RawAction.CreateView(tokens.qualified(), replace, statement));
    }
    return List.of(other(replace));
  }

  /** MySQL's {@code DEFINER = user@host} and {@code ALGORITHM = …} before a view or routine. */
  private void skipDefiner() {
    while (tokens.peek(1, "=")) {
      tokens.next();
      tokens.next();
      tokens.next();
      if (tokens.accept("@")) {
        tokens.next();
      }
    }
    tokens.accept("sql", "security", "definer");
    tokens.accept("sql", "security", "invoker");
  }

  private RawAction other(boolean replace) {
    if (tokens.accept("trigger")) {
      return trigger(replace);
    }
    if (tokens.accept("type")) {
      return type();
    }
    if (tokens.accept("sequence")) {
      boolean ifNotExists = ifNotExists();
      String name = tokens.qualified();
      return new RawAction.CreateSequence(name, ifNotExists, tokens.rest());
    }
    if (tokens.accept("function") || tokens.accept("procedure")) {
      return new RawAction.CreateFunction(tokens.qualified(), replace, statement);
    }
    // Extensions, schemas, roles, policies, domains: nothing that the catalog here holds.
    return new RawAction.Nothing();
  }

  private RawAction table() {
    boolean ifNotExists = ifNotExists();
    String name = tokens.qualified();
    boolean listed = tokens.peek("(") && !tokens.peek(1, "like") && !tokens.peek(1, "select");
    if (tokens.peek("(")) {
      tokens.skipOne();
    }
    boolean query = hasQuery();
    return new RawAction.CreateTable(name, ifNotExists, statement, listed && !query);
  }

  private boolean hasQuery() {
    while (!tokens.isAtEnd()) {
      if (tokens.accept("as")
          || tokens.accept("select")
          || tokens.accept("like")
          || tokens.accept("inherits")
          || tokens.accept("partition", "of")) {
        return true;
      }
      tokens.skipOne();
    }
    return false;
  }

  private RawAction index(boolean unique) {
    if (dialect == Dialect.POSTGRESQL) {
      tokens.accept("concurrently");
    }
    boolean ifNotExists = ifNotExists();
    String name = tokens.peek("on") ? "" : tokens.qualified();
    if (!tokens.accept("on")) {
      throw new UnreadableException("an index without ON");
    }
    tokens.accept("only");
    String table = tokens.qualified();
    String method = tokens.accept("using") ? tokens.name().toLowerCase(Locale.ROOT) : "";
    if (!tokens.peek("(")) {
      throw new UnreadableException("an index without columns");
    }
    List<String> parts = parts(tokens.bracketed());
    Index index = new Index(unqualified(name), parts, unique, where(), method);
    return new RawAction.CreateIndex(table, index, ifNotExists);
  }

  private static String unqualified(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private List<String> parts(String text) {
    TokenReader reader = new TokenReader(text, dialect);
    List<String> parts = new ArrayList<>();
    while (!reader.isAtEnd()) {
      parts.add(IndexPart.canonical(reader.item(), dialect));
    }
    return parts;
  }

  private @Nullable String where() {
    while (!tokens.isAtEnd()) {
      if (tokens.accept("where")) {
        return tokens.rest();
      }
      tokens.skipOne();
    }
    return null;
  }

  private RawAction trigger(boolean replace) {
    ifNotExists();
    String name = tokens.qualified();
    while (!tokens.accept("on")) {
      tokens.skipOne();
    }
    return new RawAction.CreateTrigger(name, tokens.qualified(), replace, statement);
  }

  private RawAction type() {
    String name = tokens.qualified();
    if (!tokens.accept("as", "enum")) {
      return new RawAction.Nothing();
    }
    TokenReader inside = new TokenReader(tokens.bracketed(), dialect);
    List<String> labels = new ArrayList<>();
    while (!inside.isAtEnd()) {
      labels.add(inside.string());
      inside.accept(",");
    }
    return new RawAction.CreateEnum(name, labels);
  }

  private boolean ifNotExists() {
    return tokens.accept("if", "not", "exists");
  }
}
