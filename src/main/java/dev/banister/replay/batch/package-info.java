/**
 * Alembic's batch mode on SQLite as a plan: the table as reflection sees it, the table that takes
 * its place, and what is copied between them.
 *
 * <p>Imports {@code replay.catalog}, {@code operation}, {@code schema} and {@code sql}; replay
 * predicts with the plan, {@code ddl} writes its statements.
 */
@org.jspecify.annotations.NullMarked
package dev.banister.replay.batch;
