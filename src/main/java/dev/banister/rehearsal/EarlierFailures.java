package dev.banister.rehearsal;

import dev.banister.operation.OperationTarget;
import dev.banister.operation.RecordedOperation;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.revision.RevisionId;
import dev.banister.schema.Schema;
import dev.banister.schema.SqlLexer;
import dev.banister.sql.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What earlier upgrades failed to do: the objects they are about can't be trusted in what comes
 * after.
 */
final class EarlierFailures {
  private static final Pattern MISSING =
      Pattern.compile(
          "no such table: (?:main\\.)?\"?([^\"\\s]+)\"?|relation \"([^\"]+)\" does not exist"
              + "|[Tt]able '(?:[^'.]+\\.)?([^']+)' doesn't exist");
  private final Set<String> tables = new HashSet<>();
  private final Set<String> doubtful = new HashSet<>();
  private final Set<String> baseless = new HashSet<>();
  private @Nullable RevisionId first;

  /** Tables that exist at some moment of the history. */
  void saw(Schema schema) {
    schema.tables().keySet().forEach(name -> tables.add(name.toLowerCase(Locale.ROOT)));
  }

  void add(RecordedScript script, MigrationRun run) {
    first = first == null ? script.id() : first;
    for (RecordedOperation operation : script.recording().upgrade().operations()) {
      String target = OperationTarget.of(operation.operation());
      doubtful.add(target.split("\\.", 2)[0].toLowerCase(Locale.ROOT));
    }
    if (run.ending() instanceof MigrationRun.Broke broke) {
      missingTable(broke).ifPresent(doubtful::add);
    }
  }

  /** The first revision whose upgrade failed. */
  Optional<RevisionId> first() {
    return Optional.ofNullable(first);
  }

  /** Whether a statement names an object that a failed upgrade is about. */
  boolean concern(List<ExecutedStatement> statements) {
    return doubtful.stream().anyMatch(name -> isNamed(name, statements));
  }

  /** Whether one of the statements has this name in it, in any case. */
  static boolean isNamed(String name, List<ExecutedStatement> statements) {
    return statements.stream()
        .flatMap(s -> SqlLexer.tokens(s.sql(), Dialect.SQLITE).stream())
        .anyMatch(t -> t.isName() && t.name().equalsIgnoreCase(name));
  }

  /** The table whose absence ended a migration, when no revision before made it. */
  Optional<String> neverCreated(MigrationRun.Broke broke) {
    return missingTable(broke).filter(t -> !tables.contains(t) && !isPromised(t));
  }

  private boolean isPromised(String table) {
    return first != null && doubtful.contains(table) && !baseless.contains(table);
  }

  /** Remembers that no migration creates this table. */
  void lacks(String table) {
    baseless.add(table);
  }

  private static Optional<String> missingTable(MigrationRun.Broke broke) {
    if (broke.exception().endsWith("NoSuchTableError")) {
      return Optional.of(broke.message().toLowerCase(Locale.ROOT));
    }
    Matcher matcher = MISSING.matcher(broke.message());
    return matcher.find()
        ? Stream.of(matcher.group(1), matcher.group(2), matcher.group(3))
            .filter(Objects::nonNull)
            .map(table -> table.toLowerCase(Locale.ROOT))
            .findFirst()
        : Optional.empty();
  }
}
