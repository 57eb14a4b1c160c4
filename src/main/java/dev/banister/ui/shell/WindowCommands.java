package dev.banister.ui.shell;

/** What the bars can ask the window for. */
interface WindowCommands {

  /** Asks for a folder and opens it. */
  void openFolder();

  void exportReport();

  void toggleTheme();

  void followSystemTheme();

  void showShortcuts();

  void showAbout();
}
