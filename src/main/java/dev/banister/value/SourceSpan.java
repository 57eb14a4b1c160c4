package dev.banister.value;

/**
 * Where something stands in a migration script.
 *
 * @param file path of the script, relative to the versions folder, with forward slashes
 * @param line first line, counted from 1
 * @param endLine last line, inclusive
 */
public record SourceSpan(String file, int line, int endLine) {
  public static SourceSpan of(String file, int line) {
    return new SourceSpan(file, line, line);
  }
}
