package dev.banister.project;

import java.util.Map;

/** Reads what a Python file says at the level of its module, without running it. */
public interface SourceReader {

  /**
   * What the source declares of a revision; a source that can't be read is data too.
   *
   * @param file the name that the project gives it
   */
  SourceReading read(String source, String file);

  /**
   * The naming convention of a {@code MetaData}, where the source writes it out as a dictionary of
   * texts; empty when there is none.
   */
  Map<String, String> namingConvention(String source);
}
