/**
 * Modules that are neither Python's nor SQLAlchemy's nor Alembic's: the project's own helpers,
 * which are run, and the application, which is stood in for. Stands on the facade's base.
 */
@NullMarked
package dev.banister.recorder.application;

import org.jspecify.annotations.NullMarked;
