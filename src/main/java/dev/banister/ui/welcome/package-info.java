/** What the window shows while no project is open. */
@NullMarked
package dev.banister.ui.welcome;

import org.jspecify.annotations.NullMarked;
