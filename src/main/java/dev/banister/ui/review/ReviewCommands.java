package dev.banister.ui.review;

/**
 * What the review screen asks the window for.
 *
 * @param rehearse rehearses the chosen revision
 * @param checkAgain reads the folder again
 */
public record ReviewCommands(Runnable rehearse, Runnable checkAgain) {}
