package dev.banister.ddl;

/**
 * What Alembic raises instead of giving a statement.
 *
 * @param exception qualified Python class: {@code sqlalchemy.exc.CompileError}
 * @param message first line
 */
public record Refusal(String exception, String message) {}
