/**
 * Databases to rehearse on: opened, copied, saved and put back, their catalog and their rows read.
 *
 * <p>Knows nothing of revisions or of what a difference means. The only package that imports {@code
 * java.sql}; used by {@code rehearsal}.
 */
@NullMarked
package dev.banister.database;

import org.jspecify.annotations.NullMarked;
