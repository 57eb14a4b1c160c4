package dev.banister.rule;

import dev.banister.project.MigrationScript;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where the author of a script admits a loss or a limit, in the author's own words. */
public final class AuthorNote {
  private static final Pattern ADMISSION =
      Pattern.compile(
          "\\b(?:los(?:e|es|ing|s|t)|irreversib\\w*|not reversib\\w*|can(?:not|'t) be "
              + "(?:undone|reverted|restored|recovered|downgraded)|destroy\\w*|data is gone|"
              + "not restored|no way back|cannot (?:be )?downgrade\\w*|one[- ]way|destructive)\\b",
          Pattern.CASE_INSENSITIVE);

  private AuthorNote() {}

  /** The sentence that admits it: from the docstrings and the comments of the two functions. */
  public static Optional<String> of(MigrationScript script) {
    return Stream.concat(
            Stream.of(script.docstring()),
            Stream.of(script.upgrade(), script.downgrade())
                .filter(f -> f != null)
                .flatMap(f -> Stream.concat(Stream.of(f.docstring()), f.comments().stream())))
        .flatMap(text -> Stream.of(text.split("(?<=[.!])\\s+|\\n\\s*\\n")))
        .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
        .filter(sentence -> ADMISSION.matcher(sentence).find())
        .findFirst();
  }
}
