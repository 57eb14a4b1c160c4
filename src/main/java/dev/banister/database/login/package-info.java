/**
 * Logging in to a PostgreSQL server that somebody connected, over the network or a local socket,
 * and what to say when that fails.
 */
@NullMarked
package dev.banister.database.login;

import org.jspecify.annotations.NullMarked;
