package dev.banister.database;

/** A database at one moment, to come back to. */
public sealed interface Snapshot
    permits SqliteDatabase.Pages, PostgresqlDatabase.Copy, MariadbDatabase.Copy {}
