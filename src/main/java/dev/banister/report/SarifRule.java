package dev.banister.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.rule.Rule;
import dev.banister.rule.RulePage;
import dev.banister.rule.Severity;
import java.util.Locale;

/** A rule as SARIF describes it, with its page as help. */
final class SarifRule {
  private final ObjectMapper json;
  private final Rule rule;
  private final RulePage page;

  SarifRule(ObjectMapper json, Rule rule) {
    this.json = json;
    this.rule = rule;
    this.page = RulePage.of(rule);
  }

  ObjectNode node() {
    ObjectNode node = json.createObjectNode();
    node.put("id", rule.code());
    node.put("name", camelCase(rule.id()));
    node.putObject("shortDescription").put("text", page.title());
    node.putObject("fullDescription")
        .put("text", page.sections().getOrDefault("Problem", page.title()));
    ObjectNode help = node.putObject("help");
    help.put("text", help(false));
    help.put("markdown", help(true));
    node.putObject("defaultConfiguration").put("level", level(rule.severity()));
    ObjectNode properties = node.putObject("properties");
    properties.putArray("tags").add("alembic").add("migrations");
    properties.put("precision", "high");
    properties.put("problem.severity", problemSeverity());
    return node;
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private String problemSeverity() {
    return switch (rule.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "recommendation";
    };
  }

  private String help(boolean markdown) {
    StringBuilder text = new StringBuilder();
    page.sections()
        .forEach(
            (heading, body) ->
                text.append(markdown ? "## " : "")
                    .append(heading)
                    .append("\n\n")
                    .append(body.replaceAll("(?m)^```(\\w+).*$", "```$1"))
                    .append("\n\n"));
    return text.toString().strip();
  }

  private static String camelCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }
}
