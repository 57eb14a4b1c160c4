package dev.banister.report;

import dev.banister.rehearsal.Source;

/** Says on which connected database's copy a rehearsal ran. */
final class SourceWords {
  private SourceWords() {}

  /** A sentence or two, without password. */
  static String of(Source source) {
    String stands =
        source.standing().revisions().isEmpty()
            ? "base"
            : String.join(", ", source.standing().revisions());
    return "It ran on a copy of "
        + source.url()
        + " ("
        + source.standing().server()
        + "), which stands at "
        + stands
        + " and was only read. Copied: "
        + Words.count(source.copy().rows(), "row")
        + " of "
        + Words.count(source.copy().tables().size(), "table")
        + ". "
        + source.copy().how();
  }
}
