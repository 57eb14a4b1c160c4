package dev.banister.replay;

/** Tables that no migration creates, with what later scripts reveal of them. */
public final class AssumedTables {
  /** The type of an assumed column that no script tells. */
  static final String UNKNOWN_TYPE = "⟨type⟩";

  private AssumedTables() {}
}
