package dev.banister.project;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.banister.sql.Dialect;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings that stand directly in a folder.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/tutorial.html">Editing the .ini file</a>
 */
final class SettingsReader {
  private static final String INI = "alembic.ini";
  private static final String TOML = "pyproject.toml";
  private static final Pattern SPACES_OR_COMMAS = Pattern.compile(", *| +");
  private static final Pattern SPACES_COMMAS_OR_COLONS = Pattern.compile(", *| +|:");

  private final TomlMapper toml = new TomlMapper();
  private final List<LoadProblem> problems = new ArrayList<>();

  /** What kept settings from being read. */
  List<LoadProblem> problems() {
    return problems;
  }

  /** The settings in a folder, one a migration environment; empty when there are none. */
  List<AlembicSettings> in(Path folder) {
    Path ini = folder.resolve(INI);
    List<AlembicSettings> settings = Files.isRegularFile(ini) ? ofIni(ini) : List.of();
    Path pyproject = folder.resolve(TOML);
    if (settings.isEmpty() && Files.isRegularFile(pyproject)) {
      settings = ofToml(pyproject);
    }
    return settings;
  }

  /** The settings in a file that the user named. */
  List<AlembicSettings> of(Path file) {
    return file.toString().endsWith(".toml") ? ofToml(file) : ofIni(file);
  }

  private List<AlembicSettings> ofIni(Path file) {
    String text = text(file);
    IniFile ini = new IniFile(text, forward(file.getParent()));
    List<String> environments =
        ini.get("alembic", "script_location") != null
            ? List.of("alembic")
            : ini.sections().stream()
                .filter(section -> ini.get(section, "script_location") != null)
                .toList();
    List<AlembicSettings> settings =
        environments.stream().map(section -> ofSection(file, ini, section)).toList();
    boolean empty = settings.isEmpty() && ini.sections().contains("alembic");
    return empty ? merged(ofSection(file, ini, "alembic")) : settings;
  }

  /** Alembic takes from {@code pyproject.toml} what the ini file beside it leaves out. */
  private List<AlembicSettings> merged(AlembicSettings ini) {
    Path pyproject = ini.folder().resolve(TOML);
    if (!Files.isRegularFile(pyproject)) {
      return List.of(ini);
    }
    return ofToml(pyproject).stream()
        .map(
            source ->
                new AlembicSettings(
                    source.file(),
                    source.scriptLocation(),
                    source.versionLocations(),
                    source.importPaths(),
                    source.recursive(),
                    ini.dialect()))
        .findFirst()
        .map(List::of)
        .orElse(List.of(ini));
  }

  private static AlembicSettings ofSection(Path file, IniFile ini, String section) {
    Function<String, @Nullable String> option = name -> ini.get(section, name);
    String separator = option.apply("path_separator");
    String versionSeparator =
        separator != null ? separator : option.apply("version_path_separator");
    return new AlembicSettings(
        file,
        option.apply("script_location"),
        split(option.apply("version_locations"), versionSeparator, SPACES_OR_COMMAS),
        split(option.apply("prepend_sys_path"), separator, SPACES_COMMAS_OR_COLONS),
        "true".equals(option.apply("recursive_version_locations")),
        dialect(option.apply("sqlalchemy.url")));
  }

  private static List<String> split(
      @Nullable String value, @Nullable String separator, Pattern withoutSeparator) {
    if (value == null || value.isBlank()) {
      return List.of();
    }
    Pattern pattern = separator == null ? withoutSeparator : pattern(separator);
    return Arrays.stream(pattern.split(value))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  private static Pattern pattern(String separator) {
    return switch (separator) {
      case "space" -> Pattern.compile(" ");
      case "newline" -> Pattern.compile("\n");
      case "os" -> Pattern.compile(Pattern.quote(File.pathSeparator));
      default -> Pattern.compile(Pattern.quote(separator));
    };
  }

  /** The dialect that a URL names, or null for a template, a placeholder or another database. */
  private static @Nullable Dialect dialect(@Nullable String url) {
    int end = url == null ? -1 : url.indexOf("://");
    if (end <= 0) {
      return null;
    }
    String name = url.substring(0, end).split("\\+", 2)[0].toLowerCase(Locale.ROOT);
    return switch (name) {
      case "sqlite", "postgresql", "postgres", "mysql", "mariadb" -> Dialect.of(name);
      default -> null;
    };
  }

  private List<AlembicSettings> ofToml(Path file) {
    String text = text(file);
    if (!text.contains("tool.alembic")) {
      return List.of();
    }
    try {
      JsonNode section = toml.readTree(text).path("tool").path("alembic");
      return section.isObject() ? List.of(ofTable(file, section)) : List.of();
    } catch (JacksonException malformed) {
      problems.add(
          new LoadProblem(
              LoadProblem.Kind.CONFIGURATION,
              file.getFileName().toString(),
              malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNr(),
              "%s is not valid TOML, so its [tool.alembic] is not used."
                  .formatted(file.getFileName())));
      return List.of();
    }
  }

  private static AlembicSettings ofTable(Path file, JsonNode table) {
    JsonNode location = table.path("script_location");
    return new AlembicSettings(
        file,
        location.isTextual() ? filled(file, location.asText()) : null,
        texts(file, table.path("version_locations")),
        texts(file, table.path("prepend_sys_path")),
        table.path("recursive_version_locations").asBoolean(false),
        null);
  }

  private static List<String> texts(Path file, JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(filled(file, item.asText())));
    return texts;
  }

  private static String filled(Path file, String value) {
    return value.replace("%(here)s", forward(file.getParent())).replace("%%", "%");
  }

  private static String forward(Path folder) {
    return folder.toString().replace(File.separatorChar, '/');
  }

  private String text(Path file) {
    try {
      return SourceText.decodeLeniently(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      problems.add(
          new LoadProblem(
              LoadProblem.Kind.CONFIGURATION,
              file.getFileName().toString(),
              0,
              "%s can't be read. Check who may read it.".formatted(file.getFileName())));
      return "";
    }
  }
}
