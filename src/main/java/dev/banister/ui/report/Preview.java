package dev.banister.ui.report;

/** The finished report as it can be looked at before it is saved. */
sealed interface Preview {

  /** A format with pages; their pictures are made when they are looked at. */
  @SuppressWarnings("ArrayRecordComponent")
  record Pages(byte[] pdf, int count) implements Preview {}

  /** A format that is text. */
  record Text(String text) implements Preview {}
}
