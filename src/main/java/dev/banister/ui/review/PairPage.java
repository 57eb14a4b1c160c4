package dev.banister.ui.review;

/** What stands in the middle of the review screen. */
public enum PairPage {
  SCRIPT,
  OPERATIONS,
  SQL
}
