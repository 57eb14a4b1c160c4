package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database that a rehearsal may do anything to; it is gone when closed. */
public sealed interface ScratchDatabase extends AutoCloseable
    permits SqliteDatabase, PostgresqlDatabase, MariadbDatabase {
  Dialect dialect();

  /** The connection that migrations run on. */
  ScriptConnection script();

  /**
   * The catalog as it is now.
   *
   * @throws DatabaseException when it can't be read
   */
  Schema inspect();

  /**
   * Runs a text of several statements, such as the file given with {@code --base}.
   *
   * @throws RefusedException with the database's words for the first that fails
   */
  void run(String statements) throws RefusedException;

  /** Keeps this moment; nothing may be open. */
  Snapshot snapshot();

  /**
   * A moment to come back to as long as nothing is committed from here on; it costs nothing where
   * the database takes back everything that was not committed.
   */
  Snapshot untilCommit();

  /** Puts the database back to a moment; what is open is lost. */
  void restore(Snapshot snapshot);

  /** Puts the database back to a moment that is not needed again. */
  void become(Snapshot snapshot);

  /**
   * Goes on from a moment that is not needed again, and keeps this one; cheaper than to keep it
   * first.
   */
  Snapshot leaveFor(Snapshot snapshot);

  /** Gives up a moment that is not needed again. */
  void discard(Snapshot snapshot);

  /** Leaves the database as a file. */
  void saveTo(Path file) throws IOException;

  /** The name of a table as statements of ours write it. */
  String quoted(Table table);

  /**
   * Every row of every table of {@code schema}.
   *
   * @param earlier a moment with which this one shares what is the same, or null: a revision
   *     touches few of many rows
   */
  RowSnapshot rows(Schema schema, @Nullable RowSnapshot earlier);

  /**
   * Writes rows of our own, each on its own feet: one that is refused leaves the others.
   *
   * @return for each row the database's reason for refusing it, or null
   */
  List<@Nullable String> insert(String sql, List<List<Value>> rows);

  /** Changes rows of our own, past the script's connection; gives how many. */
  int change(String sql);

  /** Asks past the script's statements: nothing is recorded, no transaction stays open. */
  Rows ask(String query);

  /** Lets another program work on the database; nothing may be open. */
  Visit visit();

  @Override
  void close();
}
