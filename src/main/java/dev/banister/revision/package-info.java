/**
 * Revisions and their order: the graph, its problems, Alembic's targets and paths. Pure data; knows
 * nothing of files. Stands above every package but {@code value}, {@code sql}, {@code schema} and
 * {@code operation}.
 */
@NullMarked
package dev.banister.revision;

import org.jspecify.annotations.NullMarked;
