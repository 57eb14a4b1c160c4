/**
 * Light and dark, the fonts, and the style sheets' colours for canvases; the lowest of the window.
 */
@NullMarked
package dev.banister.ui.theme;

import org.jspecify.annotations.NullMarked;
