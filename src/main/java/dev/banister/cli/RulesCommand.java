package dev.banister.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleCatalog;
import dev.banister.rule.RulePage;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code banister rules}: the rules, or one rule's page. */
@Command(
    name = "rules",
    description = "Lists the rules, or prints the page of one.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final RuleCatalog catalog = new RuleCatalog();

  @Parameters(arity = "0..1", paramLabel = "CODE", description = "A rule's code or id.")
  private @Nullable String code;

  @Option(names = "--format", defaultValue = "text", description = "text or json.")
  private String format;

  RulesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    boolean json = format.equalsIgnoreCase("json");
    if (!json && !format.equalsIgnoreCase("text")) {
      throw new UnusableException("There is no format " + format + " here. Use text or json.");
    }
    if (code == null) {
      surroundings.out().print(json ? listAsJson() : list());
    } else {
      Rule rule =
          catalog
              .rule(code)
              .orElseThrow(
                  () ->
                      new UnusableException(
                          "There is no rule " + code + ". 'banister rules' lists them."));
      surroundings.out().print(json ? pretty(node(rule)) : page(rule));
    }
    surroundings.out().flush();
    return ExitStatus.CLEAN;
  }

  private String list() {
    StringBuilder text = new StringBuilder();
    for (Rule rule : catalog.rules()) {
      text.append(
          String.format(
              java.util.Locale.ROOT,
              "%s  %-8s %-36s %s%n",
              rule.code(),
              rule.severity().id(),
              rule.id(),
              RulePage.of(rule).title()));
    }
    return text.toString();
  }

  private static String page(Rule rule) {
    RulePage page = RulePage.of(rule);
    StringBuilder text = new StringBuilder();
    text.append(rule.code()).append(' ').append(rule.id()).append(", ");
    text.append(rule.severity().id()).append("\n\n").append(page.title()).append("\n");
    page.sections()
        .forEach(
            (name, body) ->
                text.append('\n').append(name).append("\n\n").append(body).append('\n'));
    return text.toString();
  }

  private String listAsJson() throws java.io.IOException {
    ArrayNode list = new ObjectMapper().createArrayNode();
    for (Rule rule : catalog.rules()) {
      list.add(node(rule));
    }
    return pretty(list);
  }

  private static ObjectNode node(Rule rule) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("code", rule.code());
    node.put("id", rule.id());
    node.put("severity", rule.severity().id());
    RulePage page = RulePage.of(rule);
    node.put("title", page.title());
    page.sections()
        .forEach((name, body) -> node.put(name.toLowerCase(java.util.Locale.ROOT), body));
    return node;
  }

  private static String pretty(com.fasterxml.jackson.databind.JsonNode node)
      throws java.io.IOException {
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(node)
        + "\n";
  }
}
