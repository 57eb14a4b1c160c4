package dev.banister.ui.shell;

/**
 * Work that is going on.
 *
 * @param done of {@code total}; both 0 while that isn't known
 */
public record Busy(String words, int done, int total) {}
