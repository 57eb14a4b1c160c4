package dev.banister.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The page of a rule as it ships: what the problem is, a bad and a good script, and the limits.
 *
 * @param title first heading
 * @param sections text by heading ({@code Problem}, {@code Bad}, {@code Good}, {@code Limits}), in
 *     order, in Markdown
 */
public record RulePage(String title, Map<String, String> sections) {

  /** Reads {@code BN103-created-object-not-dropped.md}. */
  public static RulePage of(Rule rule) {
    String file = rule.code() + "-" + rule.id() + ".md";
    try (InputStream in = RulePage.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The page " + file + " is missing from the program.");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RulePage parse(String text) {
    String title = "";
    String heading = "";
    Map<String, StringBuilder> sections = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("# ")) {
        title = line.substring(2).strip();
      } else if (line.startsWith("## ")) {
        heading = line.substring(3).strip();
        sections.put(heading, new StringBuilder());
      } else if (!heading.isEmpty()) {
        sections.get(heading).append(line).append('\n');
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    sections.forEach((name, body) -> texts.put(name, body.toString().strip()));
    return new RulePage(title, texts);
  }
}
