/**
 * The messages between the recorder in the parent and its child process, one JSON a line. Knows the
 * nouns only; both ends know this package.
 */
package dev.banister.recorder.protocol;
