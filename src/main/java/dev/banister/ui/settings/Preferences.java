package dev.banister.ui.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.banister.ui.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers, whatever is open.
 *
 * @param bounds null at the first start
 * @param dividers pixels of the fixed side, by name of the divider
 * @param recent newest first
 * @param mirrored whether the downgrade is listed last to first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Preferences(
    @Nullable WindowBounds bounds,
    ThemeChoice theme,
    Map<String, Double> dividers,
    List<RecentFolder> recent,
    boolean mirrored) {

  private static final int MOST_RECENT = 12;

  public static final Preferences FIRST =
      new Preferences(null, ThemeChoice.SYSTEM, Map.of(), List.of(), true);

  public Preferences {
    dividers = dividers == null ? Map.of() : Map.copyOf(dividers);
    recent = recent == null ? List.of() : List.copyOf(recent);
    theme = theme == null ? ThemeChoice.SYSTEM : theme;
  }

  public Preferences withBounds(WindowBounds changed) {
    return new Preferences(changed, theme, dividers, recent, mirrored);
  }

  public Preferences withTheme(ThemeChoice changed) {
    return new Preferences(bounds, changed, dividers, recent, mirrored);
  }

  public Preferences withDivider(String name, double pixels) {
    Map<String, Double> changed = new LinkedHashMap<>(dividers);
    changed.put(name, pixels);
    return new Preferences(bounds, theme, changed, recent, mirrored);
  }

  public Preferences withMirrored(boolean changed) {
    return new Preferences(bounds, theme, dividers, recent, changed);
  }

  /** Puts a folder on top; the oldest ones fall off. */
  public Preferences withRecent(RecentFolder opened) {
    List<RecentFolder> changed = new ArrayList<>();
    changed.add(opened);
    recent.stream().filter(r -> !r.folder().equals(opened.folder())).forEach(changed::add);
    return withRecent(changed.subList(0, Math.min(MOST_RECENT, changed.size())));
  }

  public Preferences withRecent(List<RecentFolder> changed) {
    return new Preferences(bounds, theme, dividers, changed, mirrored);
  }
}
