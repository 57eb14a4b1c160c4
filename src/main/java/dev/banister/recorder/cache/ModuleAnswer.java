package dev.banister.recorder.cache;

/**
 * What a script was told when it asked for a module.
 *
 * @param module dotted name
 * @param from the file that asked
 * @param digest of the source that was found; empty when none was
 */
record ModuleAnswer(String module, String from, String digest) {}
