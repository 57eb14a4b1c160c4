/** Work off the window's thread, and the way back onto it; knows no other package of the window. */
@NullMarked
package dev.banister.ui.task;

import org.jspecify.annotations.NullMarked;
