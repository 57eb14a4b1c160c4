package dev.banister.recorder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which SQLAlchemy a project runs on, as far as the files tell that pin or restrict it.
 *
 * <p>Scripts of a project that keeps to 1.4 may do what 2.0 and later refuse.
 */
final class RequiredSqlAlchemy {
  private static final String FILES =
      "{pyproject.toml,setup.cfg,setup.py,Pipfile,Pipfile.lock,poetry.lock,uv.lock,pdm.lock,"
          + "*requirements*.txt,*requirements*.in,constraints*.txt,environment.y*ml}";
  private static final String OWN = "(?<![\\w.-])sqlalchemy(?:\\[[^\\]]*])?";
  private static final List<Pattern> STATEMENTS =
      List.of(
          Pattern.compile("(?i)" + OWN + "\\s*\\(?((?:[<>]|[<>=!~]=)[^\"';#)\\n]*)"),
          Pattern.compile(
              "(?i)" + OWN + "[\"']?\\s*=\\s*(?:\\{[^}\\n]*?version\\s*=\\s*)?[\"']([^\"']+)[\"']"),
          Pattern.compile("(?i)name\\s*=\\s*\"sqlalchemy\"\\s+version\\s*=\\s*\"([^\"]+)\""),
          Pattern.compile("(?i)\"sqlalchemy\"\\s*:\\s*\\{[^}]*?\"version\"\\s*:\\s*\"([^\"]+)\""));
  private static final long LARGEST = 4L * 1024 * 1024;

  private RequiredSqlAlchemy() {}

  /**
   * The file that keeps the project to a version before 2.0; empty when none does.
   *
   * @param folders where the project's files may stand, the nearest first; the first that says
   *     anything of SQLAlchemy counts
   */
  static Optional<Path> beforeTwo(List<Path> folders) {
    for (Path folder : folders) {
      List<Path> telling =
          Requirements.in(folder).stream().filter(f -> !statements(f).isEmpty()).toList();
      if (!telling.isEmpty()) {
        return telling.stream()
            .filter(f -> statements(f).stream().noneMatch(VersionRange::admitsTwo))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static List<String> statements(Path file) {
    List<String> statements = new ArrayList<>();
    String text = text(file);
    for (Pattern pattern : STATEMENTS) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        statements.add(matcher.group(1));
      }
    }
    return statements;
  }

  private static String text(Path file) {
    try {
      return Files.size(file) > LARGEST ? "" : Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // a file that can't be read says nothing
    }
  }

  /** The files of a folder, and of its folder of requirements, that name what is installed. */
  private static final class Requirements {
    private Requirements() {}

    static List<Path> in(Path folder) {
      List<Path> files = new ArrayList<>(matching(folder, FILES));
      files.addAll(matching(folder.resolve("requirements"), "*.{txt,in}"));
      return files.stream().sorted().toList();
    }

    private static List<Path> matching(Path folder, String pattern) {
      List<Path> files = new ArrayList<>();
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
          found.forEach(files::add);
        } catch (IOException e) {
          return List.of(); // a folder that can't be listed says nothing
        }
      }
      return files;
    }
  }
}
