package dev.banister.python.translate;

import java.util.IdentityHashMap;
import java.util.Map;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Counts the tokens of trees, to tell what would not fit into one method of the JVM.
 *
 * <p>A method holds 64 KB of code; a token of a script becomes about ten bytes of it.
 */
final class Weights {
  private static final int METHOD = 2500;
  private static final int PART = 1200;
  private final Map<Tree, Integer> known = new IdentityHashMap<>();

  int of(Tree tree) {
    if (tree instanceof Token) {
      return 1;
    }
    Integer weight = known.get(tree);
    if (weight == null) {
      weight = tree.children().stream().mapToInt(this::of).sum();
      known.put(tree, weight);
    }
    return weight;
  }

  /** Whether a body must be split into several methods. */
  boolean tooLong(Tree tree) {
    return of(tree) > METHOD;
  }

  /** Whether a part of a body is long enough for a method of its own. */
  boolean fillsPart(int weight) {
    return weight > PART;
  }
}
