/**
 * What each operation becomes on each dialect: the statements that Alembic would send. Imports
 * {@code sql}, {@code schema}, {@code operation} and {@code replay}; knows no database.
 */
@org.jspecify.annotations.NullMarked
package dev.banister.ddl;
