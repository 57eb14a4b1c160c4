/** The overview of a whole history, filled from the audit alone. */
@NullMarked
package dev.banister.ui.overview;

import org.jspecify.annotations.NullMarked;
