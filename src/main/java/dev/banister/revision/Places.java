package dev.banister.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revisions at which a database stands, or to which it should go, found by their names. */
final class Places {
  private static final Pattern STEPS_DOWN = Pattern.compile("(?:([^@]+)@)?-0*([1-9]\\d{0,8})");

  private final RevisionLinks links;
  private final RevisionNames names;
  private final RevisionWalk walk;
  private final Map<RevisionId, Set<String>> labels;

  Places(
      RevisionLinks links,
      RevisionNames names,
      RevisionWalk walk,
      Map<RevisionId, Set<String>> labels) {
    this.links = links;
    this.names = names;
    this.walk = walk;
    this.labels = labels;
  }

  static boolean isStepsDown(String text) {
    return STEPS_DOWN.matcher(text).matches();
  }

  /** What these names stand for, without repetition; {@code -n} counts from the heads. */
  List<RevisionId> all(Collection<String> texts) {
    return texts.stream().flatMap(text -> all(text).stream()).distinct().toList();
  }

  private List<RevisionId> all(String text) {
    Matcher steps = STEPS_DOWN.matcher(text);
    return steps.matches()
        ? below(text, steps.group(1), Integer.parseInt(steps.group(2)))
        : names.all(text);
  }

  private List<RevisionId> below(String text, @Nullable String label, int steps) {
    List<RevisionId> below = new ArrayList<>();
    for (RevisionId head : links.effectiveHeads()) {
      if (label == null || labels.get(head).contains(label)) {
        RevisionId place = walk.down(text, head, steps);
        if (place != null) {
          below.add(place);
        }
      }
    }
    return below;
  }
}
