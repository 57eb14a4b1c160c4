package dev.banister.rule;

import dev.banister.project.MigrationProject;
import dev.banister.project.ProjectFiles;
import dev.banister.sql.Dialect;

/** All that a rule may look at in the history as a whole. */
public record HistoryContext(MigrationProject project, ProjectFiles files, Dialect dialect) {}
