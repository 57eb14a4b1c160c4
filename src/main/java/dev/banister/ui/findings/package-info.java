/** The findings of a revision, their explanation and the decisions about them. */
@NullMarked
package dev.banister.ui.findings;

import org.jspecify.annotations.NullMarked;
