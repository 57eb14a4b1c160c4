/** The frame: top bar, modes, status bar, keys; opens projects and puts the screens together. */
@NullMarked
package dev.banister.ui.shell;

import org.jspecify.annotations.NullMarked;
