/** The review screen: keeps the list, the pair view and the findings in step. */
@NullMarked
package dev.banister.ui.review;

import org.jspecify.annotations.NullMarked;
