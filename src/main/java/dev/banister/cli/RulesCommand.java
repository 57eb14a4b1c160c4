package dev.banister.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.report.JsonText;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleCatalog;
import dev.banister.rule.RulePage;
import dev.banister.rule.TrainingGuide;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code banister rules}: the rules, or one rule's page. */
@Command(name = "rules", description = "Lists the rules, or prints the page of one.")
final class RulesCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Supplier<RuleCatalog> catalogs;
  private final JsonNodeFactory json = JsonNodeFactory.instance;

  @Parameters(arity = "0..1", paramLabel = "CODE", description = "A rule's code or id.")
  private @Nullable String code;

  @Option(
      names = "--guide",
      description = "Print all pages as a guide in Markdown, in the order to learn them.")
  private boolean guide;

  @Mixin private DataFormat format;

  /**
   * @param catalogs makes the catalog when the command is carried out, and for no other command
   */
  RulesCommand(Surroundings surroundings, Supplier<RuleCatalog> catalogs) {
    this.surroundings = surroundings;
    this.catalogs = catalogs;
  }

  /**
   * @throws UnusableException when no rule has this code or id
   */
  static Rule rule(RuleCatalog catalog, String codeOrId) {
    return catalog
        .rule(codeOrId)
        .orElseThrow(
            () ->
                new UnusableException(
                    "There is no rule " + codeOrId + ". 'banister rules' lists them."));
  }

  @Override
  public Integer call() throws Exception {
    String text;
    if (guide) {
      text = new TrainingGuide(catalogs.get()).markdown();
    } else if (code == null) {
      text = format.isJson() ? JsonText.of(listNode()) : list();
    } else {
      Rule rule = rule(catalogs.get(), code);
      text = format.isJson() ? JsonText.of(node(rule)) : page(rule);
    }
    surroundings.out().print(text);
    surroundings.out().flush();
    return ExitStatus.CLEAN;
  }

  private String list() {
    List<Rule> rules = catalogs.get().rules();
    int longest = rules.stream().mapToInt(r -> r.id().length()).max().orElse(1);
    StringBuilder text = new StringBuilder();
    for (Rule rule : rules) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s  %-7s  %-" + longest + "s  %s\n",
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
    text.append(rule.severity().id()).append("\n\n").append(page.title()).append('\n');
    page.sections()
        .forEach(
            (name, body) ->
                text.append('\n').append(name).append("\n\n").append(body).append('\n'));
    return text.toString();
  }

  private JsonNode listNode() {
    ArrayNode list = json.arrayNode();
    catalogs.get().rules().forEach(rule -> list.add(node(rule)));
    return list;
  }

  private ObjectNode node(Rule rule) {
    ObjectNode node = json.objectNode();
    node.put("code", rule.code());
    node.put("id", rule.id());
    node.put("severity", rule.severity().id());
    RulePage page = RulePage.of(rule);
    node.put("title", page.title());
    page.sections().forEach((name, body) -> node.put(name.toLowerCase(Locale.ROOT), body));
    return node;
  }
}
