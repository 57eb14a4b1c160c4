package dev.banister.project;

import dev.banister.revision.Revision;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision file as it was read.
 *
 * @param path absolute
 * @param file path relative to the project's folder, with forward slashes
 * @param text content, decoded, line ends as in the file
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param createDate what the docstring's {@code Create Date:} says, or null
 * @param docstring of the module, empty when there is none
 * @param upgrade null when the script has no such function
 */
public record MigrationScript(
    Path path,
    String file,
    Revision revision,
    String text,
    String sha256,
    @Nullable String createDate,
    String docstring,
    @Nullable FunctionText upgrade,
    @Nullable FunctionText downgrade) {

  /**
   * A function of the script as text.
   *
   * @param line of {@code def}, from 1
   * @param endLine last line, inclusive
   * @param docstring empty when there is none
   * @param comments the text of the comments inside, in order
   * @param empty true when the body holds nothing but {@code pass}, a docstring or {@code …}
   */
  public record FunctionText(
      int line, int endLine, String docstring, List<String> comments, boolean empty) {
    public FunctionText {
      comments = List.copyOf(comments);
    }
  }

  /** The lines of the file, without line ends. */
  public List<String> lines() {
    return text.lines().toList();
  }
}
