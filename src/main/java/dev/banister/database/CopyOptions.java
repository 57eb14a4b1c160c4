package dev.banister.database;

/**
 * How a connected database is copied.
 *
 * @param sample rows of each table; 0 for all
 * @param mask whether the letters of texts are replaced on the way
 * @param onServer whether the copy is made whole, on the connected server itself
 */
public record CopyOptions(int sample, boolean mask, boolean onServer) {
  public static final CopyOptions DEFAULT = new CopyOptions(1_000, false, false);
}
