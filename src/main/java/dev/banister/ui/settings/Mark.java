package dev.banister.ui.settings;

/** How far the review of a revision is. */
public enum Mark {
  OPEN,
  REVIEWED,
  /** Reviewed, but the file is another one since. */
  CHANGED
}
