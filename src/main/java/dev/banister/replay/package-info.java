/**
 * Applies operations to a schema, so that the schema before and after every revision is known
 * without a database.
 *
 * <p>Imports what stands before it, most of all {@code operation}, {@code schema} and {@code sql}.
 */
@org.jspecify.annotations.NullMarked
package dev.banister.replay;
