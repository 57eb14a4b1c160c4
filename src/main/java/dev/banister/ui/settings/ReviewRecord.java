package dev.banister.ui.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The review of one project as it is kept.
 *
 * @param reviewed by revision id
 * @param decisions by the key of the finding
 * @param selected the revision that was open last, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReviewRecord(
    Map<String, Reviewed> reviewed, Map<String, Decision> decisions, @Nullable String selected) {

  public static final ReviewRecord EMPTY = new ReviewRecord(Map.of(), Map.of(), null);

  public ReviewRecord {
    reviewed = reviewed == null ? Map.of() : Map.copyOf(reviewed);
    decisions = decisions == null ? Map.of() : Map.copyOf(decisions);
  }

  public ReviewRecord withReviewed(String revision, @Nullable Reviewed mark) {
    return new ReviewRecord(with(reviewed, revision, mark), decisions, selected);
  }

  public ReviewRecord withDecision(String finding, @Nullable Decision decision) {
    return new ReviewRecord(reviewed, with(decisions, finding, decision), selected);
  }

  public ReviewRecord withSelected(String revision) {
    return new ReviewRecord(reviewed, decisions, revision);
  }

  private static <T> Map<String, T> with(Map<String, T> map, String key, @Nullable T value) {
    Map<String, T> changed = new LinkedHashMap<>(map);
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    return changed;
  }
}
