package dev.banister.database;

/**
 * A lock that a statement took on a table which other sessions use.
 *
 * @param mode as PostgreSQL names it: {@code AccessExclusiveLock}
 * @param rewritten whether the statement wrote the whole table anew
 */
public record TableLock(String table, String mode, boolean rewritten) {}
