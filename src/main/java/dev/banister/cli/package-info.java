/**
 * The command line: one class a command, and what they share. Knows {@code audit} and {@code
 * report}; used by the root alone.
 */
@org.jspecify.annotations.NullMarked
package dev.banister.cli;
