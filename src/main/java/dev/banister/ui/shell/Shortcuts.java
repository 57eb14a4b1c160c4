package dev.banister.ui.shell;

import static dev.banister.ui.shell.Shortcut.Group.DECIDE;
import static dev.banister.ui.shell.Shortcut.Group.LOOK;
import static dev.banister.ui.shell.Shortcut.Group.RUN;
import static dev.banister.ui.shell.Shortcut.Group.WALK;

import dev.banister.ui.control.Words;
import java.util.List;

/** What the shortcut sheet lists. */
final class Shortcuts {

  private Shortcuts() {}

  static List<Shortcut> all() {
    return List.of(
        shortcut(WALK, Words.of("key.revision"), "j", "k"),
        shortcut(WALK, Words.of("key.unreviewed"), "n", "Shift N"),
        shortcut(WALK, Words.of("key.mark"), "v"),
        shortcut(WALK, Words.of("key.mismatch"), "F7", "Shift F7"),
        shortcut(WALK, Words.of("key.operation"), "]", "["),
        shortcut(WALK, Words.of("key.partner"), "Enter"),
        shortcut(WALK, Words.of("key.finder"), "Ctrl P"),
        shortcut(WALK, Words.of("key.filter"), "Ctrl F"),
        shortcut(LOOK, Words.of("key.modes"), "Ctrl 1", "2", "3"),
        shortcut(LOOK, Words.of("key.pages"), "Alt 1", "2", "3"),
        shortcut(LOOK, Words.of("key.sql"), "s"),
        shortcut(LOOK, Words.of("key.order"), "m"),
        shortcut(LOOK, Words.of("key.findings"), "Ctrl J"),
        shortcut(LOOK, Words.of("key.list"), "Ctrl B"),
        shortcut(LOOK, Words.of("key.theme"), "Ctrl Shift L"),
        shortcut(LOOK, Words.of("key.pane"), "F6", "Shift F6"),
        shortcut(DECIDE, Words.of("key.toFix"), "f"),
        shortcut(DECIDE, Words.of("key.accept"), "a"),
        shortcut(DECIDE, Words.of("key.copy"), "Ctrl Shift C"),
        shortcut(DECIDE, Words.of("key.undo"), "Ctrl Z"),
        shortcut(DECIDE, Words.of("key.redo"), "Ctrl Shift Z"),
        shortcut(RUN, Words.of("key.rehearse"), "Ctrl R"),
        shortcut(RUN, Words.of("key.run"), "Ctrl Enter"),
        shortcut(RUN, Words.of("key.stop"), "Esc"),
        shortcut(RUN, Words.of("key.check"), "F5"),
        shortcut(RUN, Words.of("key.export"), "Ctrl E"),
        shortcut(RUN, Words.of("key.open"), "Ctrl O"),
        shortcut(RUN, Words.of("key.sheet"), "?"));
  }

  private static Shortcut shortcut(Shortcut.Group group, String words, String... keys) {
    return new Shortcut(group, words, List.of(keys));
  }
}
