package dev.banister.audit;

import dev.banister.operation.Recording;
import dev.banister.project.MigrationProject;
import dev.banister.revision.RevisionId;
import java.util.Map;

/**
 * What the scripts of a project do, before anybody judges it.
 *
 * @param recordings of the revisions asked for, in upgrade order
 */
public record RecordedProject(MigrationProject project, Map<RevisionId, Recording> recordings) {}
