package dev.banister.audit;

import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.rule.policy.Policy;
import dev.banister.sql.Dialect;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dialect that a history is audited for, with how it was chosen.
 *
 * @param reason one sentence for the reader
 */
record DialectChoice(Dialect dialect, String reason) {
  private static final List<Marks> MARKS =
      List.of(
          new Marks(
              Dialect.POSTGRESQL,
              List.of("postgresql", "::", "CONCURRENTLY", "plpgsql"),
              "dialects import postgresql|dialects\\.postgresql|postgresql_\\w+=|postgresql\\.[A-Z]"
                  + "|::[a-z]+|\\bCONCURRENTLY\\b|\\bplpgsql\\b"),
          new Marks(
              Dialect.MYSQL,
              List.of("mysql"),
              "dialects import mysql|dialects\\.mysql|mysql_\\w+=|mysql\\.[A-Z]"),
          new Marks(
              Dialect.SQLITE,
              List.of("batch_alter_table", "sqlite", "PRAGMA"),
              "batch_alter_table|dialects import sqlite|dialects\\.sqlite|sqlite_\\w+=|\\bPRAGMA\\b"));

  /**
   * What shows that a script was written for a dialect.
   *
   * @param words of which a script has one when the pattern finds anything; they are found faster
   */
  private record Marks(Dialect dialect, List<String> words, Pattern pattern) {
    Marks(Dialect dialect, List<String> words, String pattern) {
      this(dialect, words, Pattern.compile(pattern));
    }

    boolean in(String script) {
      return words.stream().anyMatch(script::contains) && pattern.matcher(script).find();
    }
  }

  static DialectChoice of(MigrationProject project, @Nullable Dialect wanted, Policy policy) {
    if (wanted != null) {
      return new DialectChoice(wanted, "chosen by hand");
    }
    if (policy.dialect() != null) {
      return new DialectChoice(
          policy.dialect(), policy.source() + " says " + policy.dialect().id());
    }
    if (project.configuredDialect() != null) {
      return new DialectChoice(
          project.configuredDialect(),
          "the configuration's sqlalchemy.url says " + project.configuredDialect().id());
    }
    Dialect folder = named(project);
    return folder == null
        ? marked(project)
        : new DialectChoice(folder, "the folder is called " + folder.id());
  }

  private static @Nullable Dialect named(MigrationProject project) {
    String name = project.folder().getFileName().toString().toLowerCase(Locale.ROOT);
    return List.of(Dialect.values()).stream()
        .filter(d -> name.equals(d.id()))
        .findFirst()
        .orElse(null);
  }

  private static DialectChoice marked(MigrationProject project) {
    Map<Dialect, Integer> scripts = new EnumMap<>(Dialect.class);
    for (MigrationScript script : project.scripts().values()) {
      MARKS.stream()
          .filter(marks -> marks.in(script.text()))
          .forEach(marks -> scripts.merge(marks.dialect(), 1, Integer::sum));
    }
    return scripts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            e ->
                new DialectChoice(
                    e.getKey(),
                    (e.getValue() == 1 ? "1 script uses " : e.getValue() + " scripts use ")
                        + e.getKey().id()
                        + "'s own words"))
        .orElse(new DialectChoice(Dialect.SQLITE, "no script names a dialect"));
  }
}
