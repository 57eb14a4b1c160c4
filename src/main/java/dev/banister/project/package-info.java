/**
 * The folder on disk: settings, version folders and revision files become a {@code
 * MigrationProject}, and whatever is wrong with them a {@code LoadProblem}. Uses {@code revision};
 * Python source is read through {@code SourceReader}, which the {@code python} package implements.
 */
@NullMarked
package dev.banister.project;

import org.jspecify.annotations.NullMarked;
