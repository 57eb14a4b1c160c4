package dev.banister.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.SchemaDifference.Kind;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares which objects replay sees changed with those that really changed in PostgreSQL, by name.
 */
class PostgresqlSnippetsTest {
  /** The oracle's record of changes is cut there. */
  private static final int CUT = 8;

  private final OperationReplay replay =
      new OperationReplay(Dialect.POSTGRESQL, NamingConvention.DEFAULT);

  @Test
  void seesTheSameObjectsChangeAsPostgresql() {
    Stream<String> wrong =
        LiveSnippet.of(Dialect.POSTGRESQL).stream()
            .filter(snippet -> snippet.changes().size() < CUT)
            .filter(snippet -> !isRight(snippet))
            .map(LiveSnippet::id);
    assertThat(wrong.sorted()).containsExactlyElementsOf(KnownFailures.of("postgresql"));
  }

  private boolean isRight(LiveSnippet snippet) {
    replay.beginRun();
    Schema before = LiveSnippetsTest.after(replay, snippet.before(), Schema.EMPTY);
    Schema schema = before;
    boolean refused = snippet.raised() != null;
    for (Operation operation : snippet.operations()) {
      Effect effect = replay.apply(schema, LiveSnippet.recorded(operation));
      schema = effect.after();
      refused |= effect.refusal() != null;
    }
    Set<String> real =
        snippet.changes().stream()
            .map(PostgresqlSnippetsTest::object)
            .collect(Collectors.toCollection(TreeSet::new));
    return refused == (snippet.error() != null)
        && changes(before, refused ? before : schema).equals(real);
  }

  private static Set<String> changes(Schema before, Schema after) {
    return SchemaDiff.between(before, after, Dialect.POSTGRESQL).stream()
        .map(PostgresqlSnippetsTest::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The object in {@code /tables/t/columns/c/type: 'a' -> 'b'}. */
  private static String object(String change) {
    String[] parts = change.split(": ", 2)[0].split("/");
    boolean key = parts.length > 3 && parts[3].equals("primary_key");
    int depth = !parts[1].equals("tables") ? 3 : key ? 4 : 5;
    String object = String.join("/", Arrays.copyOf(parts, Math.min(depth, parts.length)));
    boolean whole = parts.length <= depth && !key;
    return object
        + (whole && change.endsWith(": added") ? " added" : "")
        + (whole && change.endsWith(": gone") ? " gone" : "");
  }

  private static String path(SchemaDifference difference) {
    String tail =
        difference.attribute() != null ? "" : difference.before() == null ? " added" : " gone";
    if (difference.kind() == Kind.TABLE) {
      String attribute = difference.attribute();
      return "/tables/" + difference.name() + (attribute == null ? tail : "/" + attribute);
    }
    String owner = difference.table() == null ? "" : "/tables/" + difference.table();
    return difference.kind() == Kind.PRIMARY_KEY
        ? owner + "/primary_key"
        : owner + "/" + folder(difference.kind()) + "/" + difference.name() + tail;
  }

  private static String folder(Kind kind) {
    return switch (kind) {
      case TABLE -> "tables";
      case COLUMN -> "columns";
      case PRIMARY_KEY -> "primary_key";
      case UNIQUE -> "unique";
      case CHECK -> "checks";
      case FOREIGN_KEY -> "foreign_keys";
      case INDEX -> "indexes";
      case VIEW -> "views";
      case TRIGGER -> "triggers";
      case ENUM -> "enums";
      case SEQUENCE -> "sequences";
      case FUNCTION -> "functions";
      case OTHER -> "others";
    };
  }
}
