package dev.banister.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages of all rules as one text, in the order in which a team should learn them. */
public final class TrainingGuide {
  /** What comes first in each lesson; the other rules of its groups follow by code. */
  private static final List<Lesson> LESSONS =
      List.of(
          new Lesson(
              "Every upgrade has a way back",
              List.of("BN101", "BN102", "BN103", "BN104", "BN106"),
              List.of("BN1")),
          new Lesson(
              "A rollback meets rows, not empty tables",
              List.of("BN407", "BN406", "BN405", "BN502"),
              List.of("BN4")),
          new Lesson(
              "What is gone stays gone",
              List.of("BN601", "BN701", "BN603", "BN604"),
              List.of("BN6", "BN7")),
          new Lesson(
              "It comes back as it was",
              List.of("BN203", "BN204", "BN403", "BN501"),
              List.of("BN2")),
          new Lesson("In the reverse order", List.of("BN301", "BN302"), List.of("BN3")),
          new Lesson("Types, and PostgreSQL's enums", List.of("BN503", "BN505"), List.of("BN5")),
          new Lesson("Tests, history and locks", List.of("BN803"), List.of("BN8", "BN9")));

  private record Lesson(String title, List<String> first, List<String> groups) {}

  private final RuleCatalog catalog;

  public TrainingGuide(RuleCatalog catalog) {
    this.catalog = catalog;
  }

  /** The rules of each lesson, every rule in one of them. */
  public Map<String, List<Rule>> lessons() {
    Map<String, List<Rule>> lessons = new LinkedHashMap<>();
    List<Rule> left = new ArrayList<>(catalog.rules());
    for (Lesson lesson : LESSONS) {
      lesson
          .first()
          .forEach(code -> catalog.rule(code).ifPresent(r -> take(lessons, lesson, left, r)));
    }
    for (Lesson lesson : LESSONS) {
      List.copyOf(left).stream()
          .filter(r -> lesson.groups().stream().anyMatch(r.code()::startsWith))
          .sorted(Comparator.comparing(Rule::code))
          .forEach(r -> take(lessons, lesson, left, r));
    }
    return lessons;
  }

  private static void take(
      Map<String, List<Rule>> lessons, Lesson lesson, List<Rule> left, Rule rule) {
    if (left.remove(rule)) {
      lessons.computeIfAbsent(lesson.title(), t -> new ArrayList<>()).add(rule);
    }
  }

  /** The whole guide in Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# Downgrades that hold: a guide through the rules\n");
    lessons()
        .forEach(
            (title, rules) -> {
              text.append("\n## ").append(title).append('\n');
              rules.forEach(rule -> page(text, rule));
            });
    return text.toString();
  }

  private static void page(StringBuilder text, Rule rule) {
    RulePage page = RulePage.of(rule);
    text.append("\n### ").append(rule.code()).append(' ').append(page.title()).append('\n');
    Stream.of("Problem", "Bad", "Good", "Limits")
        .filter(page.sections()::containsKey)
        .forEach(
            heading -> {
              text.append(heading.equals("Problem") ? "\n" : "\n**" + heading + "**\n\n");
              text.append(page.sections().get(heading).replaceAll("(?m)^```(\\w+).*$", "```$1"));
              text.append('\n');
            });
  }
}
