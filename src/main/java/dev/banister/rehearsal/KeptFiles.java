package dev.banister.rehearsal;

import dev.banister.database.ScratchDatabase;
import dev.banister.revision.RevisionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Leaves the database of each step as {@code NNN-REVISION-STEP.sqlite}, when asked to. */
final class KeptFiles implements StepKeeper {
  private final @Nullable Path folder;

  KeptFiles(@Nullable Path folder) {
    this.folder = folder;
  }

  @Override
  public void keep(ScratchDatabase database, int number, RevisionId revision, String step) {
    if (folder == null) {
      return;
    }
    String name = String.format(Locale.ROOT, "%03d-%s-%s.sqlite", number, fileName(revision), step);
    try {
      Files.createDirectories(folder);
      database.saveTo(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("'" + folder + "' can't take the databases to keep", e);
    }
  }

  private static String fileName(RevisionId revision) {
    return revision.text().replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
