/** The rehearsal screen: what to run, its steps as they happen, and what they cost. */
@NullMarked
package dev.banister.ui.rehearsal;

import org.jspecify.annotations.NullMarked;
