package dev.banister.recorder.application;

import dev.banister.recorder.application.ModuleRunner.FailedException;
import dev.banister.recorder.application.Sources.ModuleText;
import dev.banister.recorder.facade.RecordingContext;
import dev.banister.value.Unknown.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/**
 * The modules of the project, for one run of a script.
 *
 * <p>A helper of the migrations is run; what it imports of the application is stood in for. A
 * module of the application is run only when it is plain, so that all that it imports is known;
 * else everything in it is unknown.
 */
public final class ApplicationModules {
  private static final int MOST = 40;

  private final RecordingContext context;
  private final Sources sources;
  private final ModuleRunner runner;
  private final Map<String, ProjectModule> modules = new HashMap<>();
  private final Map<String, Optional<ModuleText>> texts = new HashMap<>();
  private final Deque<ProjectModule> running = new ArrayDeque<>();

  public ApplicationModules(RecordingContext context, Sources sources, ModuleRunner runner) {
    this.context = context;
    this.sources = sources;
    this.runner = runner;
  }

  /**
   * The module of a dotted name; relative names are those of the module that is being run.
   *
   * @return null for a relative import of the script itself, which belongs to no package
   */
  public @Nullable PyObject module(String name) {
    String absolute = name.startsWith(".") ? absolute(name) : name;
    if (absolute == null) {
      return null;
    }
    ProjectModule module = modules.computeIfAbsent(absolute, this::made);
    if (module.isUnread() && inPlainModule()) {
      throw Py.ImportError("No module named '" + absolute + "'");
    }
    return module;
  }

  private boolean inPlainModule() {
    return running.stream().anyMatch(m -> !m.isHelper());
  }

  private @Nullable String absolute(String relative) {
    ProjectModule importer = running.peek();
    if (importer == null) {
      return null;
    }
    int dots = 0;
    while (dots < relative.length() && relative.charAt(dots) == '.') {
      dots++;
    }
    String base = importer.isPackage() ? importer.name() : parent(importer.name());
    for (int up = 1; up < dots; up++) {
      base = parent(base);
    }
    String rest = relative.substring(dots);
    return rest.isEmpty() ? base : base + "." + rest;
  }

  private static String parent(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  private ProjectModule made(String name) {
    return new ProjectModule(this, name, text(name).orElse(null));
  }

  Optional<ModuleText> text(String name) {
    Optional<ModuleText> known = texts.get(name);
    if (known == null) {
      known = texts.size() < MOST * 4 ? sources.find(name) : Optional.empty();
      texts.put(name, known);
    }
    return known;
  }

  /** Runs a module's body with relative imports meaning those of the module. */
  PyObject run(ProjectModule module, ModuleText text) throws FailedException {
    if (running.size() > MOST) {
      throw new FailedException("the imports go too deep");
    }
    running.push(module);
    try {
      return runner.run(text.file(), text.text());
    } finally {
      running.pop();
    }
  }

  /** Something in a module that is not run, or that running it did not define. */
  PyObject unknown(String expression, String module, @Nullable String reason) {
    boolean library = KnownLibraries.has(module) && text(module).isEmpty();
    String owner = library ? "the library " + module : "the application (" + module + ")";
    String name = expression.substring(expression.lastIndexOf('.') + 1);
    String because = reason == null ? "" : ": " + reason;
    return context.unknown(
        expression,
        library ? Origin.THIRD_PARTY : Origin.APPLICATION,
        "Only " + owner + " knows '" + name + "'" + because + ".");
  }
}
