/**
 * The statements of batch mode's recreate on SQLite.
 *
 * <p>Imports {@code ddl} and the plan that {@code replay} predicts with.
 */
@org.jspecify.annotations.NullMarked
package dev.banister.ddl.batch;
