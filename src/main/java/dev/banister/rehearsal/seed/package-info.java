/**
 * Rows for the tables of a rehearsal, the same for the same seed.
 *
 * <p>Knows a schema and a database; nothing of revisions. Used by {@code rehearsal} alone.
 */
@NullMarked
package dev.banister.rehearsal.seed;

import org.jspecify.annotations.NullMarked;
