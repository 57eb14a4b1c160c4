package dev.banister.ui.theme;

/** What the user chose; {@code SYSTEM} follows the desktop. */
public enum ThemeChoice {
  SYSTEM,
  LIGHT,
  DARK
}
