/**
 * What every object that a migration script sees is made of: Python objects written in Java.
 *
 * <p>Knows Jython and the shared nouns, nothing of SQLAlchemy or Alembic; their facades extend it.
 */
@NullMarked
package dev.banister.recorder.facade;

import org.jspecify.annotations.NullMarked;
