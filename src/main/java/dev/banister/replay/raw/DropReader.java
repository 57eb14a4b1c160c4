package dev.banister.replay.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what follows DROP. */
final class DropReader {
  private final TokenReader tokens;

  DropReader(TokenReader tokens) {
    this.tokens = tokens;
  }

  List<RawAction> read() {
    tokens.skip("temporary", "materialized");
    if (tokens.accept("table")) {
      boolean ifExists = ifExists();
      List<String> names = names();
      boolean cascade = tokens.accept("cascade");
      return each(names, name -> new RawAction.DropTable(name, ifExists, cascade));
    }
    if (tokens.accept("index")) {
      return index();
    }
    if (tokens.accept("view")) {
      boolean ifExists = ifExists();
      return each(names(), name -> new RawAction.DropView(name, ifExists));
    }
    if (tokens.accept("trigger")) {
      boolean ifExists = ifExists();
      return List.of(new RawAction.DropTrigger(tokens.qualified(), onTable(), ifExists));
    }
    return other();
  }

  private List<RawAction> other() {
    if (tokens.accept("type")) {
      boolean ifExists = ifExists();
      return each(names(), name -> new RawAction.DropType(name, ifExists));
    }
    if (tokens.accept("sequence")) {
      boolean ifExists = ifExists();
      return each(names(), name -> new RawAction.DropSequence(name, ifExists));
    }
    if (tokens.accept("function") || tokens.accept("procedure")) {
      boolean ifExists = ifExists();
      return List.of(new RawAction.DropFunction(tokens.qualified(), ifExists));
    }
    if (tokens.accept("schema")
        || tokens.accept("owned")
        || tokens.accept("database")
        || tokens.accept("extension") && tokens.names().contains("cascade")) {
      return List.of(new RawAction.Unclear(List.of(), "it drops everything that belongs to it"));
    }
    return List.of(new RawAction.Nothing());
  }

  private List<RawAction> index() {
    tokens.accept("concurrently");
    boolean ifExists = ifExists();
    List<String> names = names();
    @Nullable String table = onTable();
    return each(
        names,
        name ->
            new RawAction.DropIndex(table, name.substring(name.lastIndexOf('.') + 1), ifExists));
  }

  private @Nullable String onTable() {
    return tokens.accept("on") ? tokens.qualified() : null;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    do {
      names.add(tokens.qualified());
    } while (tokens.accept(","));
    return names;
  }

  private static List<RawAction> each(List<String> names, Function<String, RawAction> action) {
    return names.stream().map(action).toList();
  }

  private boolean ifExists() {
    return tokens.accept("if", "exists");
  }
}
