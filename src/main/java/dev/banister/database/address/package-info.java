/**
 * Where a connected database is and how to log in: URLs, libpq's environment, the password file.
 *
 * <p>Opens no connection; a password never shows in a text that this package makes.
 */
@NullMarked
package dev.banister.database.address;

import org.jspecify.annotations.NullMarked;
