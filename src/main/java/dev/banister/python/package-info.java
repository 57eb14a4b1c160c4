/**
 * Runs Python 3 scripts on Jython: reads, translates, guards and executes them. Knows nothing of
 * Alembic; the recorder answers a script's imports. Imports nothing but the packages below it.
 */
package dev.banister.python;
