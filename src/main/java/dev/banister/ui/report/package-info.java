/** The export of a report, with its preview. */
@NullMarked
package dev.banister.ui.report;

import org.jspecify.annotations.NullMarked;
