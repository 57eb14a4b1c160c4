/**
 * The part of Python's standard library that scripts may import, module by module and name by name.
 * Stands on {@code runtime}.
 */
package dev.banister.python.library;
