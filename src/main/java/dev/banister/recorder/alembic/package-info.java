/**
 * What {@code import alembic} gives a script: {@code op}, {@code context}, the connection. Stands
 * on the facade's base and on SQLAlchemy's; knows nothing of processes.
 */
@NullMarked
package dev.banister.recorder.alembic;

import org.jspecify.annotations.NullMarked;
