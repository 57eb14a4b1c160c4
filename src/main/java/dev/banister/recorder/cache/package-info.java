/**
 * Keeps recordings between two runs of the program. A recording is used again only when the script,
 * everything that it imported, the dialect and the program are the same, byte for byte.
 */
package dev.banister.recorder.cache;
