/**
 * What a migration script sees as {@code sqlalchemy}: objects that build the shared definitions.
 *
 * <p>Built on {@code recorder.facade}; executes nothing and spells no SQL.
 */
@NullMarked
package dev.banister.recorder.sqlalchemy;

import org.jspecify.annotations.NullMarked;
