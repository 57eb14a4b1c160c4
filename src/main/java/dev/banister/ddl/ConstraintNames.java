package dev.banister.ddl;

import dev.banister.operation.Name;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.NamingConvention.Subject;
import dev.banister.sql.Spelling;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names that constraints and indexes get in the database, by convention and length. */
public final class ConstraintNames {
  private final Spelling spelling;
  private final NamingConvention convention;

  public ConstraintNames(Spelling spelling, NamingConvention convention) {
    this.spelling = spelling;
    this.convention = convention.withDefaults();
  }

  /**
   * The name in the database; null when it gets none from the script.
   *
   * @param name as the script gives it, or null
   * @throws dev.banister.sql.SpellingException when it is too long or the convention asks for one
   */
  public @Nullable String resolve(@Nullable Name name, Subject subject) {
    if (name != null && name.formatted()) {
      return spelling.nameLimit().cut(name.text());
    }
    String given = name == null ? null : name.text();
    Optional<String> generated = convention.generate(subject, given);
    if (generated.isPresent()) {
      return spelling.nameLimit().cut(generated.get());
    }
    return given == null ? null : spelling.nameLimit().check(given);
  }

  /** {@code CONSTRAINT name } as it stands before a constraint; empty when it has no name. */
  String preamble(@Nullable Name name, Subject subject) {
    String resolved = resolve(name, subject);
    return resolved == null ? "" : "CONSTRAINT " + spelling.identifier(resolved) + " ";
  }
}
