package dev.banister.replay;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Recording;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables that no migration creates, with what the scripts reveal of them.
 *
 * <p>A history that begins on tables made by {@code create_all} or an older tool alters and drops
 * what it never made. What is dropped in an upgrade and made again in the downgrade of the same
 * revision is taken to be what the downgrade makes, since nothing else tells it.
 */
public final class AssumedTables {
  /** The type of an assumed column that no script tells. */
  static final String UNKNOWN_TYPE = "⟨type⟩";

  private final Dialect dialect;
  private final TouchedTables touched;
  private final Map<String, AssumedTable> assumed = new LinkedHashMap<>();
  private final Set<String> existed = new HashSet<>();
  private final Map<String, String> formerNames = new LinkedHashMap<>();

  private AssumedTables(Dialect dialect) {
    this.dialect = dialect;
    this.touched = new TouchedTables(dialect);
  }

  /**
   * The schema that the first revision must have found.
   *
   * @param recordings in the order in which {@code upgrade} runs them
   */
  public static Schema before(
      Collection<Recording> recordings, Dialect dialect, NamingConvention convention) {
    AssumedTables tables = new AssumedTables(dialect);
    Set<String> created = new HashSet<>();
    for (Recording recording : recordings) {
      tables.operations(recording.upgrade()).forEach(o -> created.addAll(tables.made(o)));
    }
    recordings.forEach(recording -> tables.read(recording, created));
    return tables.schema(convention);
  }

  private List<String> made(Operation operation) {
    return touched.of(operation).made();
  }

  /** Operations with those inside of batch blocks. */
  private List<Operation> operations(OperationStream stream) {
    List<Operation> operations = new ArrayList<>();
    for (RecordedOperation recorded : stream.operations()) {
      operations.add(recorded.operation());
      if (recorded.operation() instanceof Operation.BatchAlterTable block) {
        block.operations().forEach(inner -> operations.add(inner.operation()));
      }
    }
    return operations;
  }

  private void read(Recording recording, Set<String> created) {
    List<Operation> downgrade = operations(recording.downgrade());
    for (Operation operation : operations(recording.upgrade())) {
      TouchedTables.Names names = touched.of(operation);
      names.needed().stream().filter(name -> !existed.contains(name)).forEach(this::assume);
      names.referenced().stream()
          .filter(name -> !existed.contains(name) && !created.contains(name))
          .forEach(this::assume);
      reveal(operation, downgrade);
      existed.addAll(names.made());
      if (operation instanceof Operation.RenameTable rename) {
        String from = touched.key(rename.table());
        formerNames.put(rename.newName(), formerNames.getOrDefault(from, from));
      }
    }
  }

  private void assume(String name) {
    assumed.put(name, new AssumedTable(name, dialect));
    existed.add(name);
  }

  private void reveal(Operation operation, List<Operation> downgrade) {
    for (String name : touched.of(operation).needed()) {
      AssumedTable table = assumed.get(formerNames.getOrDefault(name, name));
      if (table != null) {
        table.reveal(operation, downgrade);
      }
    }
  }

  private Schema schema(NamingConvention convention) {
    Schema schema = Schema.EMPTY;
    for (AssumedTable table : assumed.values()) {
      schema = schema.with(table.table(convention));
    }
    return schema;
  }
}
