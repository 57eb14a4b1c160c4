package dev.banister.python.translate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.FileInput;

/**
 * Trees of scripts that were parsed for their heads and wait for the recorder to ask for their
 * translation, each for one time, in bounded memory.
 */
final class WaitingTrees {
  /** A longer script is parsed again rather than kept; its tree would take most of the room. */
  private static final int LONGEST = 64 * 1024;

  /** Characters of all scripts together; a tree takes about a hundred bytes for each. */
  private static final int MOST = 2 * 1024 * 1024;

  private final Map<Text, FileInput> waiting = new HashMap<>();
  private int characters;

  /** Keeps a tree, or nothing when there is no room for it. */
  synchronized void keep(String source, String file, FileInput tree) {
    Text text = new Text(source, file);
    if (source.length() <= LONGEST
        && characters + source.length() <= MOST
        && waiting.put(text, tree) == null) {
      characters += source.length();
    }
  }

  synchronized @Nullable FileInput take(String source, String file) {
    FileInput tree = waiting.remove(new Text(source, file));
    if (tree != null) {
      characters -= source.length();
    }
    return tree;
  }

  /** A script by what it says and what frames call it. */
  private record Text(String source, String file) {}
}
