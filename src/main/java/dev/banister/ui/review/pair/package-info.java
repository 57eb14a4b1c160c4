/** Two panes of code and the ribbons between them; knows compose, control and theme. */
@NullMarked
package dev.banister.ui.review.pair;

import org.jspecify.annotations.NullMarked;
