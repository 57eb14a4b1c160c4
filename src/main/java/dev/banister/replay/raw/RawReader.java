package dev.banister.replay.raw;

import dev.banister.sql.Dialect;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads SQL text into what it does to a schema.
 *
 * <p>The lexer's reading is what counts; where JSqlParser names other objects for the same
 * statement, both are unclear.
 */
public final class RawReader {
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "select",
          "insert",
          "update",
          "delete",
          "replace",
          "merge",
          "with",
          "values",
          "pragma",
          "set",
          "reset",
          "show",
          "explain",
          "describe",
          "analyze",
          "vacuum",
          "reindex",
          "begin",
          "start",
          "commit",
          "rollback",
          "end",
          "savepoint",
          "release",
          "lock",
          "unlock",
          "grant",
          "revoke",
          "truncate",
          "copy",
          "use",
          "optimize",
          "cluster",
          "refresh",
          "discard",
          "notify",
          "listen",
          "checkpoint",
          "table",
          "flush",
          "abort",
          "reassign");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern BODY_STATEMENT =
      Pattern.compile(
          "(?is)(?:\\$\\w*\\$|;|\\bbegin\\b|\\bthen\\b|\\belse\\b|\\bloop\\b)\\s*"
              + "((?:create|alter|drop|comment)\\b[^;]*)");
  private final Dialect dialect;
  private final ParserWitness witness;

  public RawReader(Dialect dialect) {
    this.dialect = dialect;
    this.witness = new ParserWitness(dialect);
  }

  /** What each statement of the text does, in order. */
  public List<RawAction> read(String sql) {
    List<RawAction> actions = new ArrayList<>();
    for (String statement : StatementSplitter.split(sql, dialect)) {
      actions.addAll(statement(statement));
    }
    return List.copyOf(actions);
  }

  private List<RawAction> statement(String statement) {
    TokenReader tokens = new TokenReader(statement, dialect);
    String head = tokens.peek("(") ? "select" : word(statement);
    if (WITHOUT_EFFECT.contains(head)) {
      return selectsIntoTable(head, statement)
          ? List.of(new RawAction.Unclear(List.of(), "SELECT INTO makes a table from a query"))
          : List.of(new RawAction.Nothing());
    }
    if (Unknown.in(statement)) {
      return List.of(unclear(tokens, "part of the statement is not known"));
    }
    try {
      return witness.confirm(statement, ddl(head, statement, tokens));
    } catch (UnreadableException e) {
      return List.of(
          unclear(
              new TokenReader(statement, dialect),
              "the statement cannot be read: " + e.getMessage()));
    }
  }

  private boolean selectsIntoTable(String head, String statement) {
    return head.equals("select")
        && dialect == Dialect.POSTGRESQL
        && new TokenReader(statement, dialect).names().contains("into");
  }

  private List<RawAction> ddl(String head, String statement, TokenReader tokens) {
    tokens.next();
    return switch (head) {
      case "create" -> new CreateReader(dialect, statement, tokens).read();
      case "alter" -> new AlterReader(dialect, tokens).read();
      case "drop" -> new DropReader(tokens).read();
      case "rename" -> renameTables(tokens);
      case "comment" -> List.of(comment(tokens));
      case "do" -> List.of(block(statement));
      default ->
          List.of(
              unclear(
                  new TokenReader(statement, dialect),
                  "what " + upper(head) + " does cannot be read from its text"));
    };
  }

  /** A DO block: the statements that its text holds, wherever they stand. */
  private RawAction.Block block(String statement) {
    List<String> words =
        WORD.matcher(statement).results().map(MatchResult::group).distinct().toList();
    List<RawAction> possible = new ArrayList<>();
    BODY_STATEMENT
        .matcher(statement)
        .results()
        .flatMap(match -> statement(match.group(1)).stream())
        .filter(action -> !(action instanceof RawAction.Nothing))
        .forEach(possible::add);
    return new RawAction.Block(possible, words);
  }

  private static List<RawAction> renameTables(TokenReader tokens) {
    List<RawAction> actions = new ArrayList<>();
    if (!tokens.accept("table") && !tokens.accept("tables")) {
      throw new UnreadableException("RENAME of something other than a table");
    }
    do {
      String from = tokens.qualified();
      tokens.accept("to");
      actions.add(new RawAction.RenameTable(from, tokens.qualified()));
    } while (tokens.accept(","));
    return actions;
  }

  private RawAction comment(TokenReader tokens) {
    tokens.accept("on");
    if (tokens.accept("table")) {
      String table = tokens.qualified();
      return new RawAction.SetComment(table, null, commentText(tokens));
    }
    if (tokens.accept("column")) {
      String name = tokens.qualified();
      int dot = name.lastIndexOf('.');
      if (dot > 0) {
        return new RawAction.SetComment(
            name.substring(0, dot), name.substring(dot + 1), commentText(tokens));
      }
    }
    return new RawAction.Nothing();
  }

  private static @Nullable String commentText(TokenReader tokens) {
    tokens.accept("is");
    return tokens.accept("null") ? null : tokens.string();
  }

  private static RawAction.Unclear unclear(TokenReader tokens, String reason) {
    return new RawAction.Unclear(tokens.names(), reason);
  }

  private static String word(String statement) {
    String[] words = statement.stripLeading().split("\\W+", 2);
    return words[0].toLowerCase(Locale.ROOT);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
