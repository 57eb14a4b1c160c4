/**
 * A PostgreSQL of our own: unpacked, started for one run of the program, stopped and removed.
 *
 * <p>Knows nothing of catalogs and rows; used by {@code database} alone.
 */
@NullMarked
package dev.banister.database.server;

import org.jspecify.annotations.NullMarked;
