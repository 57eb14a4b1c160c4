/** The list of revisions with its lanes and filter; knows settings, tasks and the small parts. */
@NullMarked
package dev.banister.ui.history;

import org.jspecify.annotations.NullMarked;
