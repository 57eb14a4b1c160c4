package dev.banister.project;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file in the form that Python's {@code configparser} reads.
 *
 * <p>Has no {@code toString}, since a value may hold a password.
 */
final class IniFile {
  private static final Pattern SECTION = Pattern.compile("\\[([^]]+)].*");
  private static final Pattern OPTION = Pattern.compile("([^=:\\s][^=:]*?)\\s*[=:]\\s*(.*)");
  private static final Pattern REFERENCE = Pattern.compile("%%|%\\(([^)]+)\\)s");
  private static final int DEEPEST_REFERENCE = 10;

  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private final Map<String, String> defaults = new LinkedHashMap<>();

  /**
   * Reads the text of a file.
   *
   * @param here the folder that {@code %(here)s} stands for
   */
  IniFile(String text, String here) {
    defaults.put("here", here);
    sections.put("DEFAULT", defaults);
    Map<String, String> section = new LinkedHashMap<>();
    String option = null;
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.strip().startsWith("#") || line.strip().startsWith(";")) {
        continue;
      }
      boolean continued = option != null && Character.isWhitespace(line.charAt(0));
      Matcher matcher = (line.startsWith("[") ? SECTION : OPTION).matcher(line.strip());
      if (continued) {
        section.merge(option, line.strip(), (start, more) -> start + "\n" + more);
      } else if (line.startsWith("[") && matcher.matches()) {
        section = sections.computeIfAbsent(matcher.group(1), name -> new LinkedHashMap<>());
        option = null;
      } else if (matcher.matches()) {
        option = matcher.group(1).toLowerCase(Locale.ROOT);
        section.put(option, matcher.group(2));
      }
    }
  }

  Set<String> sections() {
    return sections.keySet();
  }

  /**
   * The value of an option with its references filled in; a reference to nothing stays as written.
   */
  @Nullable String get(String section, String option) {
    Map<String, String> options = sections.getOrDefault(section, Map.of());
    String raw = options.getOrDefault(option, defaults.get(option));
    return raw == null ? null : fill(raw, options, 0).strip();
  }

  private String fill(String raw, Map<String, String> options, int depth) {
    if (depth > DEEPEST_REFERENCE) {
      return raw;
    }
    return REFERENCE
        .matcher(raw)
        .replaceAll(match -> Matcher.quoteReplacement(referenced(match.group(1), options, depth)));
  }

  private String referenced(@Nullable String name, Map<String, String> options, int depth) {
    if (name == null) {
      return "%";
    }
    String key = name.toLowerCase(Locale.ROOT);
    String value = options.getOrDefault(key, defaults.get(key));
    return value == null ? "%(" + name + ")s" : fill(value, options, depth + 1);
  }
}
