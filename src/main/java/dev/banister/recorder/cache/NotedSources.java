package dev.banister.recorder.cache;

import dev.banister.cache.Digest;
import dev.banister.recorder.SourceFile;
import dev.banister.recorder.SourceFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds modules, and notes for the recording that is being made what was asked and answered. */
public final class NotedSources implements SourceFinder {
  private static final ScopedValue<List<ModuleAnswer>> NOTES = ScopedValue.newInstance();

  private final SourceFinder sources;

  public NotedSources(SourceFinder sources) {
    this.sources = sources;
  }

  @Override
  public Optional<SourceFile> find(String module, Path from) {
    Optional<SourceFile> found = sources.find(module, from);
    if (NOTES.isBound()) {
      NOTES.get().add(new ModuleAnswer(module, from.toString(), digest(found)));
    }
    return found;
  }

  /** Whether the same question would get the same answer now. */
  boolean stillHolds(ModuleAnswer answer) {
    return digest(sources.find(answer.module(), Path.of(answer.from()))).equals(answer.digest());
  }

  private static String digest(Optional<SourceFile> source) {
    return source
        .map(s -> Digest.of(s.file(), s.text(), s.isPackage() + " " + s.isHelper()))
        .orElse("");
  }

  /** Notes what is asked on this thread while {@code work} runs. */
  <T, X extends Throwable> T noting(List<ModuleAnswer> notes, ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(NOTES, notes).call(work);
  }

  static List<ModuleAnswer> none() {
    return new ArrayList<>();
  }
}
