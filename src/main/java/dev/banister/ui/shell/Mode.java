package dev.banister.ui.shell;

/** The screens of an open project. */
public enum Mode {
  OVERVIEW,
  REVIEW,
  REHEARSE
}
