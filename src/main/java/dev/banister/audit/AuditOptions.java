package dev.banister.audit;

import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to audit and how.
 *
 * @param dialect null: the history's own
 * @param revisions only these; empty: all
 * @param includeRules only these codes; empty: all
 * @param rehearse whether every revision's round trip is run
 * @param rows rows seeded in each table; 0 for a bare stairway
 * @param seed for the values of the rows
 * @param base a file of statements to run before the first revision, or null
 * @param keep a folder in which the database of each step is left, or null
 * @param engine what runs the migrations of a rehearsal
 * @param policy where the project's own decisions are
 * @param database the connected database on whose copy to rehearse, or null
 */
public record AuditOptions(
    @Nullable Dialect dialect,
    List<RevisionId> revisions,
    Set<String> includeRules,
    Set<String> excludeRules,
    boolean rehearse,
    int rows,
    long seed,
    java.nio.file.@Nullable Path base,
    java.nio.file.@Nullable Path keep,
    PolicySource policy,
    EngineOption engine,
    @Nullable DatabaseOption database) {

  /** The static audit of everything. */
  public static final AuditOptions STATIC =
      new AuditOptions(null, List.of(), Set.of(), Set.of(), false, 0, 4711, null, null);

  /** The audit with every round trip run over a few rows. */
  public static final AuditOptions REHEARSED =
      new AuditOptions(null, List.of(), Set.of(), Set.of(), true, 5, 4711, null, null);

  public AuditOptions {
    revisions = List.copyOf(revisions);
    includeRules = Set.copyOf(includeRules);
    excludeRules = Set.copyOf(excludeRules);
  }

  /** With the decisions that stand beside the history. */
  public AuditOptions(
      @Nullable Dialect dialect,
      List<RevisionId> revisions,
      Set<String> includeRules,
      Set<String> excludeRules,
      boolean rehearse,
      int rows,
      long seed,
      java.nio.file.@Nullable Path base,
      java.nio.file.@Nullable Path keep) {
    this(
        dialect,
        revisions,
        includeRules,
        excludeRules,
        rehearse,
        rows,
        seed,
        base,
        keep,
        PolicySource.BESIDE,
        EngineOption.EMBEDDED);
  }

  /** With what runs the migrations, on a throwaway database. */
  public AuditOptions(
      @Nullable Dialect dialect,
      List<RevisionId> revisions,
      Set<String> includeRules,
      Set<String> excludeRules,
      boolean rehearse,
      int rows,
      long seed,
      java.nio.file.@Nullable Path base,
      java.nio.file.@Nullable Path keep,
      PolicySource policy,
      EngineOption engine) {
    this(
        dialect,
        revisions,
        includeRules,
        excludeRules,
        rehearse,
        rows,
        seed,
        base,
        keep,
        policy,
        engine,
        null);
  }

  public AuditOptions withDatabase(@Nullable DatabaseOption changed) {
    return new AuditOptions(
        dialect,
        revisions,
        includeRules,
        excludeRules,
        rehearse,
        rows,
        seed,
        base,
        keep,
        policy,
        engine,
        changed);
  }

  public AuditOptions withRows(int changed) {
    return new AuditOptions(
        dialect,
        revisions,
        includeRules,
        excludeRules,
        rehearse,
        changed,
        seed,
        base,
        keep,
        policy,
        engine,
        database);
  }

  public AuditOptions withPolicy(PolicySource changed) {
    return new AuditOptions(
        dialect,
        revisions,
        includeRules,
        excludeRules,
        rehearse,
        rows,
        seed,
        base,
        keep,
        changed,
        engine,
        database);
  }

  public AuditOptions withDialect(@Nullable Dialect changed) {
    return new AuditOptions(
        changed,
        revisions,
        includeRules,
        excludeRules,
        rehearse,
        rows,
        seed,
        base,
        keep,
        policy,
        engine,
        database);
  }

  public AuditOptions withRevisions(List<RevisionId> changed) {
    return new AuditOptions(
        dialect,
        changed,
        includeRules,
        excludeRules,
        rehearse,
        rows,
        seed,
        base,
        keep,
        policy,
        engine,
        database);
  }

  public AuditOptions withEngine(EngineOption changed) {
    return new AuditOptions(
        dialect,
        revisions,
        includeRules,
        excludeRules,
        rehearse,
        rows,
        seed,
        base,
        keep,
        policy,
        changed,
        database);
  }
}
