package dev.banister.ui.shell;

import java.util.List;

/**
 * A line of the shortcut sheet.
 *
 * @param keys as printed on the keyboard
 */
record Shortcut(Group group, String words, List<String> keys) {
  Shortcut {
    keys = List.copyOf(keys);
  }

  enum Group {
    WALK,
    LOOK,
    DECIDE,
    RUN
  }
}
