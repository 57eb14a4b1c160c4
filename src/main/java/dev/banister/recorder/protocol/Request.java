package dev.banister.recorder.protocol;

import dev.banister.operation.Direction;
import dev.banister.python.translate.ScriptCode;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parent sends: a script to run, or the answer to what the child asked last. */
public sealed interface Request {

  /**
   * Run a script's functions without a database.
   *
   * @param file name that spans carry
   * @param text content of the script
   * @param code what the parent made of the text
   * @param beforeTwo whether the project keeps to an SQLAlchemy before 2.0
   * @param directions which functions, in this order
   */
  record RecordScript(
      String file,
      String text,
      ScriptCode code,
      Dialect dialect,
      boolean beforeTwo,
      List<Direction> directions)
      implements Request {
    public RecordScript {
      directions = List.copyOf(directions);
    }
  }

  /** Run one function of a script; every operation and query is asked of the parent. */
  record RunScript(
      String file,
      String text,
      ScriptCode code,
      Dialect dialect,
      boolean beforeTwo,
      Direction direction)
      implements Request {}

  /** The code of a module, null when there is none of the name. */
  record ModuleCode(@Nullable ScriptCode code) implements Request {}

  /**
   * The source of a module, both null when there is none to be had.
   *
   * @param file where it stands, for explanations
   * @param folder true when it is a package's {@code __init__.py}
   * @param helper true when it belongs to the migrations, false for the application
   */
  record ModuleText(@Nullable String file, @Nullable String text, boolean folder, boolean helper)
      implements Request {
    public static final ModuleText NONE = new ModuleText(null, null, false, false);
  }

  /**
   * Rows of a live answer.
   *
   * @param count what a change touched, or -1
   * @param key the number of the row that was inserted last, or null
   */
  record RowsAnswer(List<String> columns, List<List<Value>> rows, int count, @Nullable Value key)
      implements Request {
    public RowsAnswer {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** The live catalog. */
  record SchemaAnswer(Schema schema) implements Request {}

  /** The database refused; the script sees this exception. */
  record Refusal(String exception, String message) implements Request {}
}
