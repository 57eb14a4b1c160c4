package dev.banister.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for the naming convention of the project's metadata: in {@code env.py} and in the modules
 * that it imports from the project, directly or through one of them.
 */
final class NamingConventions {
  private static final int MOST_FILES = 40;
  private static final long LARGEST = 1024 * 1024;
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^[ \\t]*(?:from[ \\t]+([\\w.]+)[ \\t]+import[ \\t]+([^#\\n"
              + "]*)|import[ \\t]+([^#\\n"
              + "]+))");

  private final SourceReader sources;
  private final List<Path> roots;

  NamingConventions(SourceReader sources, List<Path> roots) {
    this.sources = sources;
    this.roots = List.copyOf(roots);
  }

  /** The first convention that is found, starting from these folders' {@code env.py}. */
  Map<String, String> from(List<Path> environments) {
    Deque<Path> open = new ArrayDeque<>();
    environments.forEach(folder -> open.add(folder.resolve("env.py")));
    Set<Path> seen = new HashSet<>(open);
    while (!open.isEmpty() && seen.size() <= MOST_FILES) {
      Path file = open.remove();
      String text = text(file);
      Map<String, String> convention =
          text.contains("naming_convention") || text.contains("NAMING_CONVENTION")
              ? sources.namingConvention(text)
              : Map.of();
      if (!convention.isEmpty()) {
        return convention;
      }
      imported(file, text).stream().filter(seen::add).forEach(open::add);
    }
    return Map.of();
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST
          ? SourceText.decodeLeniently(Files.readAllBytes(file))
          : "";
    } catch (IOException unreadable) {
      // a module that can't be read has no convention to offer; the history does not need it
      return "";
    }
  }

  private List<Path> imported(Path file, String text) {
    List<Path> modules = new ArrayList<>();
    Matcher matcher = IMPORT.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        modules.addAll(from(file, matcher.group(1), matcher.group(2)));
      } else {
        Arrays.stream(matcher.group(3).split(","))
            .map(name -> name.strip().split("\\s")[0])
            .forEach(name -> modules.addAll(modules(roots, name)));
      }
    }
    return modules;
  }

  /** The module itself, and each imported name that is a module in it. */
  private List<Path> from(Path file, String module, String names) {
    boolean relative = module.startsWith(".");
    List<Path> starts = relative ? List.of(start(file, module)) : roots;
    String absolute = module.replaceFirst("^\\.+", "");
    List<Path> modules = new ArrayList<>(modules(starts, absolute));
    for (String name : names.replaceAll("[()\\\\]", "").split(",")) {
      String inner = name.strip().split("\\s")[0];
      if (!inner.isEmpty()) {
        modules.addAll(modules(starts, absolute.isEmpty() ? inner : absolute + "." + inner));
      }
    }
    return modules;
  }

  private static Path start(Path file, String module) {
    Path start = file.getParent();
    for (int dot = 1; dot < module.length() && module.charAt(dot) == '.'; dot++) {
      start = start.getParent() == null ? start : start.getParent();
    }
    return start;
  }

  private static List<Path> modules(List<Path> starts, String name) {
    if (name.isEmpty()) {
      return List.of();
    }
    String path = name.replace('.', '/');
    for (Path start : starts) {
      for (String ending : List.of(".py", "/__init__.py")) {
        Path module = start.resolve(path + ending);
        if (Files.isRegularFile(module)) {
          return List.of(module);
        }
      }
    }
    return List.of();
  }
}
