/**
 * Runs migrations for real on a throwaway database: the stairway of every revision's round trip and
 * the rollback over many, with seeded rows, comparison and the ledger of what was lost.
 *
 * <p>Imports {@code database} and everything above it; used by {@code audit}.
 */
@NullMarked
package dev.banister.rehearsal;

import org.jspecify.annotations.NullMarked;
