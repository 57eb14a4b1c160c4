package dev.banister.replay.catalog;

import dev.banister.operation.Name;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.NamingConvention.Subject;
import dev.banister.sql.Spelling;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name that Alembic sends for a constraint or an index, through the naming convention. */
public final class ConstraintNames {
  private final Spelling spelling;
  private final NamingConvention convention;

  public ConstraintNames(Spelling spelling, NamingConvention convention) {
    this.spelling = spelling;
    this.convention = convention.withDefaults();
  }

  /**
   * The name, or null when the statement gives none and the server finds one.
   *
   * @throws dev.banister.sql.SpellingException when it is too long or the convention needs one
   */
  public @Nullable String of(Subject subject, @Nullable Name given) {
    if (given != null && given.formatted()) {
      return spelling.nameLimit().cut(given.text());
    }
    Optional<String> generated = convention.generate(subject, given == null ? null : given.text());
    if (generated.isPresent()) {
      return spelling.nameLimit().cut(generated.get());
    }
    return given == null ? null : spelling.nameLimit().check(given.text());
  }
}
