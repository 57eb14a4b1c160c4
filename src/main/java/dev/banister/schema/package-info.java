/**
 * What a database holds at one moment, and how two such moments differ.
 *
 * <p>Imports {@code value} and {@code sql}; everything that knows tables imports this.
 */
@org.jspecify.annotations.NullMarked
package dev.banister.schema;
