package dev.banister.rule;

import dev.banister.operation.Direction;
import dev.banister.revision.RevisionId;
import dev.banister.schema.SchemaDifference;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something a reviewer has to look at.
 *
 * @param rule code: {@code BN203}
 * @param id kebab-case id of the rule
 * @param revision null for one about the whole history
 * @param file relative path, or the folder
 * @param line where it is to be mended, from 1, or 0
 * @param direction null when neither function is meant
 * @param operation index of the operation that is to be mended in {@code direction}, or -1
 * @param object {@code user.email}, {@code ix_a}, …
 * @param message one sentence a person can act on
 * @param explanation what happens in practice, one or two sentences
 * @param suggestion code ready to paste, or null
 * @param differences before and after of the object, for a table
 * @param evidence what it rests on; more than one: predicted and confirmed
 * @param authorNote the author's own words when the loss or refusal is documented, or null
 * @param suppression who decided that it does not count, or null when it counts
 */
public record Finding(
    String rule,
    String id,
    Severity severity,
    @Nullable RevisionId revision,
    String file,
    int line,
    @Nullable Direction direction,
    int operation,
    String object,
    String message,
    String explanation,
    @Nullable String suggestion,
    List<SchemaDifference> differences,
    Set<Evidence> evidence,
    @Nullable String authorNote,
    @Nullable Suppression suppression) {
  public Finding {
    differences = List.copyOf(differences);
    evidence = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(evidence));
  }

  /** A finding that counts. */
  public Finding(
      String rule,
      String id,
      Severity severity,
      @Nullable RevisionId revision,
      String file,
      int line,
      @Nullable Direction direction,
      int operation,
      String object,
      String message,
      String explanation,
      @Nullable String suggestion,
      List<SchemaDifference> differences,
      Set<Evidence> evidence,
      @Nullable String authorNote) {
    this(
        rule,
        id,
        severity,
        revision,
        file,
        line,
        direction,
        operation,
        object,
        message,
        explanation,
        suggestion,
        differences,
        evidence,
        authorNote,
        null);
  }

  /** Whether it counts with this severity. */
  public boolean weighs(Severity wanted) {
    return severity == wanted && suppression == null;
  }

  public Finding withSeverity(Severity changed) {
    return new Finding(
        rule,
        id,
        changed,
        revision,
        file,
        line,
        direction,
        operation,
        object,
        message,
        explanation,
        suggestion,
        differences,
        evidence,
        authorNote,
        suppression);
  }

  public Finding suppressed(Suppression decision) {
    return new Finding(
        rule,
        id,
        severity,
        revision,
        file,
        line,
        direction,
        operation,
        object,
        message,
        explanation,
        suggestion,
        differences,
        evidence,
        authorNote,
        decision);
  }
}
