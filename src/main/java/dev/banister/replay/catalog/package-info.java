/**
 * What a database's catalog holds once a declared table, column, constraint or index is made.
 *
 * <p>Imports {@code operation}, {@code schema} and {@code sql}.
 */
@org.jspecify.annotations.NullMarked
package dev.banister.replay.catalog;
