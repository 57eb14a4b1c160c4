package dev.banister.rehearsal;

import dev.banister.database.CopyReport;
import dev.banister.database.Standing;

/**
 * The connected database of which a rehearsal ran on a copy.
 *
 * @param url without password
 * @param standing where it stands
 * @param copy what of it was copied
 */
public record Source(String url, Standing standing, CopyReport copy) {}
