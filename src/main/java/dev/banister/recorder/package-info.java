/**
 * Runs migration scripts in child processes and tells what they ask Alembic to do. Its subpackages
 * hold the protocol, the child's program and the modules that scripts see.
 */
package dev.banister.recorder;
