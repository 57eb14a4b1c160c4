package dev.banister.ui.settings;

import dev.banister.rehearsal.Verdict;

/**
 * A folder that was open before.
 *
 * @param folder absolute path
 * @param openedAt epoch milliseconds
 * @param revisions how many there were
 * @param verdict the worst one of them
 * @param count how many revisions had that verdict
 */
public record RecentFolder(
    String folder, String name, long openedAt, int revisions, Verdict verdict, int count) {}
