package dev.banister.replay.raw;

import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what follows ALTER. */
final class AlterReader {
  private final Dialect dialect;
  private final TokenReader tokens;

  AlterReader(Dialect dialect, TokenReader tokens) {
    this.dialect = dialect;
    this.tokens = tokens;
  }

  List<RawAction> read() {
    if (tokens.accept("table")) {
      return table();
    }
    if (tokens.accept("index")) {
      tokens.accept("if", "exists");
      String name = tokens.qualified();
      String newName = newName();
      return List.of(
          newName == null
              ? new RawAction.Nothing()
              : new RawAction.RenameIndex(null, unqualified(name), newName));
    }
    if (tokens.accept("type")) {
      return List.of(type());
    }
    if (tokens.accept("sequence")) {
      tokens.accept("if", "exists");
      String name = tokens.qualified();
      String newName = newName();
      return List.of(
          newName == null
              ? new RawAction.Unclear(List.of(name), "the sequence's new settings are not followed")
              : new RawAction.RenameSequence(name, newName));
    }
    return List.of(viewOrOther());
  }

  private RawAction viewOrOther() {
    tokens.accept("materialized");
    if (tokens.accept("view")) {
      tokens.accept("if", "exists");
      String name = tokens.qualified();
      String newName = newName();
      return newName == null
          ? new RawAction.Unclear(List.of(name), "the view's change is not followed")
          : new RawAction.RenameView(name, newName);
    }
    if (tokens.accept("function") || tokens.accept("trigger") || tokens.accept("procedure")) {
      return new RawAction.Unclear(List.of(tokens.qualified()), "its change is not followed");
    }
    // Roles, databases, schemas, owners, default privileges.
    return new RawAction.Nothing();
  }

  private @Nullable String newName() {
    return tokens.accept("rename", "to") ? tokens.name() : null;
  }

  private static String unqualified(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private RawAction type() {
    String name = tokens.qualified();
    if (tokens.accept("add", "value")) {
      boolean ifNotExists = tokens.accept("if", "not", "exists");
      String label = tokens.string();
      boolean before = tokens.accept("before");
      String beside = before || tokens.accept("after") ? tokens.string() : null;
      return new RawAction.AddLabel(name, label, beside, before, ifNotExists);
    }
    if (tokens.accept("rename", "value")) {
      String label = tokens.string();
      tokens.accept("to");
      return new RawAction.RenameLabel(name, label, tokens.string());
    }
    String newName = newName();
    return newName == null ? new RawAction.Nothing() : new RawAction.RenameType(name, newName);
  }

  private List<RawAction> table() {
    tokens.skip("only");
    tokens.accept("if", "exists");
    tokens.skip("only");
    String table = tokens.qualified();
    tokens.accept("*");
    List<RawAction> actions = new ArrayList<>();
    do {
      actions.add(new TableClauseReader(dialect, table, tokens).read());
      skipToComma();
    } while (tokens.accept(","));
    return actions;
  }

  /** Settings behind a clause that change nothing here: CASCADE, NOT VALID, FIRST, AFTER x. */
  private void skipToComma() {
    while (!tokens.isAtEnd() && !tokens.peek(",")) {
      tokens.skipOne();
    }
  }

  /** Words that begin a clause without effect on the catalog. */
  static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "owner",
          "enable",
          "disable",
          "cluster",
          "validate",
          "replica",
          "set",
          "reset",
          "force",
          "inherit",
          "attach",
          "detach",
          "engine",
          "auto_increment",
          "convert",
          "default",
          "charset",
          "character",
          "collate",
          "comment",
          "row_format",
          "algorithm",
          "lock",
          "order");
}
