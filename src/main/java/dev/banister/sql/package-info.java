/**
 * Dialects, types and SQL expressions as scripts build them, and their spelling in each dialect.
 * Imports {@code value} alone; every later package may import it.
 */
@org.jspecify.annotations.NullMarked
package dev.banister.sql;
