/**
 * Lays the two functions of a script out as two documents of equally high rows; pure, any thread.
 * Knows the domain, {@code ui.code} and the words, no scene graph.
 */
@NullMarked
package dev.banister.ui.review.compose;

import org.jspecify.annotations.NullMarked;
