/**
 * Python 3 source to Jython's tree: one translator for each family of the grammar. Calls the
 * functions of {@code runtime} by name; refuses what a script must not reach.
 */
package dev.banister.python.translate;
