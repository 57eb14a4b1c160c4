package dev.banister.audit;

import dev.banister.database.CopyOptions;
import dev.banister.database.address.DatabaseAddress;

/**
 * The connected database that a rehearsal runs on a copy of.
 *
 * @param address with the password, which shows in no text
 */
public record DatabaseOption(DatabaseAddress address, CopyOptions copy) {}
