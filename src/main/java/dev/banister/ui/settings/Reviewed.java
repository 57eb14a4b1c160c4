package dev.banister.ui.settings;

/**
 * A revision was looked at.
 *
 * @param sha256 of the script as it was then
 * @param at epoch milliseconds
 */
public record Reviewed(String sha256, String author, long at) {}
