package dev.banister.project;

/** Hears how far the reading of a project is; called from the reading threads. */
public interface ReadListener {
  ReadListener NONE = (done, total) -> {};

  /**
   * Some files have been read.
   *
   * @param done files read so far, of {@code total}
   */
  void read(int done, int total);
}
