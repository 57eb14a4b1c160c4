/** Colours for code on the screen; knows the text alone, no scene graph, and no other package. */
@NullMarked
package dev.banister.ui.code;

import org.jspecify.annotations.NullMarked;
