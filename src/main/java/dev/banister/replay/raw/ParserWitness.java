package dev.banister.replay.raw;

import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.AbstractJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.alter.Alter;
import net.sf.jsqlparser.statement.create.index.CreateIndex;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.create.view.CreateView;
import net.sf.jsqlparser.statement.drop.Drop;

/**
 * Asks JSqlParser which object a statement is about; where it names another one than our own
 * reading does, neither is trusted.
 */
final class ParserWitness {
  private static final int TIMEOUT_MILLISECONDS = 3000;
  private final ExecutorService parsers =
      Executors.newCachedThreadPool(
          task ->
              Thread.ofPlatform().name("sql-parser").daemon().stackSize(16L << 20).unstarted(task));
  private final Dialect dialect;

  ParserWitness(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The actions, or that nothing is clear about the objects of both. */
  List<RawAction> confirm(String statement, List<RawAction> actions) {
    if (actions.stream().noneMatch(ParserWitness::isChecked)) {
      return actions;
    }
    Optional<String> seen = parse(statement).flatMap(ParserWitness::object);
    if (seen.isEmpty() || actions.stream().anyMatch(a -> names(a).contains(bare(seen.get())))) {
      return actions;
    }
    List<String> both =
        java.util.stream.Stream.concat(
                actions.stream().flatMap(action -> names(action).stream()),
                java.util.stream.Stream.of(bare(seen.get())))
            .distinct()
            .toList();
    return List.of(new RawAction.Unclear(both, "two readings of the statement differ"));
  }

  private static boolean isChecked(RawAction action) {
    return !names(action).isEmpty();
  }

  /** What the parser would call the object, without schema and quotes, in lower case. */
  private static List<String> names(RawAction action) {
    return switch (action) {
      case RawAction.CreateTable a -> List.of(lower(a.table()));
      case RawAction.DropTable a -> List.of(lower(a.table()));
      case RawAction.AddColumn a -> List.of(lower(a.table()));
      case RawAction.DropColumn a -> List.of(lower(a.table()));
      case RawAction.RenameColumn a -> List.of(lower(a.table()));
      case RawAction.SetType a -> List.of(lower(a.table()));
      case RawAction.SetNullable a -> List.of(lower(a.table()));
      case RawAction.SetDefault a -> List.of(lower(a.table()));
      case RawAction.AddConstraint a -> List.of(lower(a.table()));
      case RawAction.DropConstraint a -> List.of(lower(a.table()));
      case RawAction.CreateIndex a -> List.of(lower(a.table()));
      case RawAction.CreateView a -> List.of(lower(a.name()));
      case RawAction.DropView a -> List.of(lower(a.name()));
      default -> List.of();
    };
  }

  private static String lower(String key) {
    return key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private String bare(String name) {
    List<SqlToken> tokens = SqlLexer.tokens(name, dialect);
    return tokens.isEmpty() ? "" : tokens.getLast().name().toLowerCase(Locale.ROOT);
  }

  private Optional<Statement> parse(String statement) {
    try {
      CCJSqlParser parser =
          CCJSqlParserUtil.newParser(statement)
              .withAllowComplexParsing(false)
              .withTimeOut(TIMEOUT_MILLISECONDS);
      switch (dialect) {
        case SQLITE -> {}
        case POSTGRESQL -> parser.withDialect(AbstractJSqlParser.Dialect.POSTGRESQL);
        case MYSQL -> parser.withDialect(AbstractJSqlParser.Dialect.MYSQL);
        case MARIADB -> parser.withDialect(AbstractJSqlParser.Dialect.MARIADB);
      }
      return Optional.of(CCJSqlParserUtil.parseStatement(parser, parsers));
    } catch (JSQLParserException e) {
      // It reads less than the databases do; without its word our own reading stands.
      return Optional.empty();
    }
  }

  private static Optional<String> object(Statement statement) {
    return switch (statement) {
      case CreateTable s -> Optional.of(name(s.getTable()));
      case Alter s -> Optional.ofNullable(s.getTable()).map(ParserWitness::name);
      case CreateIndex s -> Optional.of(name(s.getTable()));
      case CreateView s -> Optional.of(name(s.getView()));
      case Drop s when s.getType().matches("(?i)TABLE|VIEW") -> Optional.of(name(s.getName()));
      default -> Optional.empty();
    };
  }

  private static String name(Table table) {
    return table.getName();
  }
}
