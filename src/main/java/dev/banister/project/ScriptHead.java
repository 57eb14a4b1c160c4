package dev.banister.project;

import dev.banister.project.MigrationScript.FunctionText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Python file declares that matters to Alembic.
 *
 * @param docstring of the module, without indentation and outer blank lines; empty when none
 * @param upgrade the function of that name, or null
 */
public record ScriptHead(
    String docstring,
    Declared revision,
    Declared downRevision,
    Declared branchLabels,
    Declared dependsOn,
    @Nullable FunctionText upgrade,
    @Nullable FunctionText downgrade) {

  /** The value of one of Alembic's variables. */
  public sealed interface Declared {}

  /** The file has no such variable. */
  public record Absent() implements Declared {}

  /**
   * Texts that the file writes out.
   *
   * @param line of the assignment
   * @param texts empty for {@code None}
   */
  public record Texts(int line, List<String> texts) implements Declared {
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /** Something that only running the file would tell. */
  public record Computed(int line, String source) implements Declared {}
}
