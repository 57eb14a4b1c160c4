package dev.banister.rehearsal;

import dev.banister.operation.Recording;
import dev.banister.project.MigrationScript;
import dev.banister.revision.RevisionId;

/** A migration script with what it does on the dialect of the rehearsal. */
public record RecordedScript(MigrationScript script, Recording recording) {
  public RevisionId id() {
    return script.revision().id();
  }
}
