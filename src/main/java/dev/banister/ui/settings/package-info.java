/** What stays between starts: preferences of the window and the review of each project. */
@NullMarked
package dev.banister.ui.settings;

import org.jspecify.annotations.NullMarked;
