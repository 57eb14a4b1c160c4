package dev.banister.rule.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.banister.rule.Expiry;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleCatalog;
import dev.banister.rule.Severity;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a policy file and says in one sentence what is wrong with it. */
final class PolicyReader {
  private static final Set<String> KEYS =
      Set.of("dialect", "forward-only", "naming-convention", "rules", "ignore", "baseline");

  private final Path file;
  private final String name;
  private final RuleCatalog catalog = new RuleCatalog();
  private String text = "";

  PolicyReader(Path file) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
  }

  Policy read() {
    JsonNode root = tree();
    JsonNode policy = name.equals("pyproject.toml") ? root.path("tool").path("banister") : root;
    policy.fieldNames().forEachRemaining(this::requireKnown);
    return new Policy(
        name,
        dialect(policy.get("dialect")),
        texts(policy.get("naming-convention"), "naming-convention"),
        rules(policy.path("rules")),
        ignored(policy.path("ignore")),
        forwardOnly(policy.get("forward-only")),
        baseline(policy.get("baseline")));
  }

  private JsonNode tree() {
    try {
      text = Files.readString(file);
      return new TomlMapper().readTree(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw problem(line, "this is no TOML: " + e.getOriginalMessage() + ". Mend the line.");
    } catch (IOException e) {
      throw new PolicyException(name + " can't be read. Check that you may read it.");
    }
  }

  private void requireKnown(String key) {
    if (!KEYS.contains(key)) {
      throw problem(
          line(key),
          "there is no key '"
              + key
              + "'. Use "
              + String.join(", ", KEYS.stream().sorted().toList())
              + ".");
    }
  }

  private @Nullable Dialect dialect(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    try {
      return Dialect.of(node.asText());
    } catch (IllegalArgumentException e) {
      throw problem(line("dialect"), e.getMessage() + ".");
    }
  }

  private Map<String, String> texts(@Nullable JsonNode node, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (node != null) {
      if (!node.isObject()) {
        throw problem(line(key), key + " takes a table of texts by kind, as in fk = \"...\".");
      }
      node.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
    }
    return texts;
  }

  private Map<String, Policy.RuleSetting> rules(JsonNode node) {
    Map<String, Policy.RuleSetting> rules = new LinkedHashMap<>();
    node.properties()
        .forEach(
            e -> rules.put(code(e.getKey(), line(e.getKey())), setting(e.getKey(), e.getValue())));
    return rules;
  }

  private String code(String named, int line) {
    return catalog
        .rule(named)
        .map(Rule::code)
        .orElseThrow(
            () -> problem(line, "'" + named + "' is no rule. 'banister rules' lists them."));
  }

  private Policy.RuleSetting setting(String rule, JsonNode node) {
    String wanted = node.isBoolean() ? (node.asBoolean() ? "on" : "off") : node.asText();
    return switch (wanted) {
      case "on" -> new Policy.RuleSetting(true, null);
      case "off" -> new Policy.RuleSetting(false, null);
      case "error" -> new Policy.RuleSetting(true, Severity.ERROR);
      case "warning" -> new Policy.RuleSetting(true, Severity.WARNING);
      case "info" -> new Policy.RuleSetting(true, Severity.INFO);
      default ->
          throw problem(
              line(rule), rule + " takes on, off, error, warning or info, not '" + wanted + "'.");
    };
  }

  private List<Policy.Ignored> ignored(JsonNode node) {
    List<Policy.Ignored> ignored = new ArrayList<>();
    int from = 0;
    for (JsonNode entry : node) {
      from = text.indexOf("ignore]]", from + 1);
      int line = from < 0 ? 0 : lineAt(from);
      ignored.add(
          new Policy.Ignored(
              code(required(entry, "rule", line), line),
              optional(entry, "revision"),
              optional(entry, "object"),
              required(entry, "reason", line),
              until(entry, line),
              line));
    }
    return ignored;
  }

  private String required(JsonNode entry, String key, int line) {
    String value = optional(entry, key);
    if (value == null || value.isBlank()) {
      throw problem(line, "this entry has no " + key + ". Say " + key + " = \"...\".");
    }
    return value;
  }

  private static @Nullable String optional(JsonNode entry, String key) {
    return entry.hasNonNull(key) ? entry.get(key).asText() : null;
  }

  private @Nullable LocalDate until(JsonNode entry, int line) {
    String until = optional(entry, "until");
    return until == null
        ? null
        : Expiry.of(until)
            .orElseThrow(
                () ->
                    problem(
                        line, "'" + until + "' is no month or day. Write 2027-03 or 2027-03-31."));
  }

  private Policy.@Nullable ForwardOnly forwardOnly(@Nullable JsonNode node) {
    if (node == null || (node.isBoolean() && !node.asBoolean())) {
      return null;
    }
    if (node.isBoolean()) {
      return new Policy.ForwardOnly(null, null);
    }
    boolean known =
        node.isObject() && Set.of("from", "up-to").containsAll(names(node)) && !node.isEmpty();
    if (!known) {
      throw problem(
          line("forward-only"),
          "forward-only takes true, { from = \"REVISION\" } or { up-to = \"REVISION\" }.");
    }
    return new Policy.ForwardOnly(optional(node, "from"), optional(node, "up-to"));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private @Nullable Path baseline(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Path.of(node.asText()) : folder.resolve(node.asText());
  }

  /** The first line that begins with a key, in quotes or without. */
  private int line(String key) {
    Matcher matcher =
        Pattern.compile(
                "(?m)^\\s*(?:\\[+[\\w.]*)?[\"']?" + Pattern.quote(key) + "[\"']?\\s*(?:=|\\])")
            .matcher(text);
    return matcher.find() ? lineAt(matcher.end()) : 0;
  }

  private int lineAt(int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }

  private PolicyException problem(int line, String sentence) {
    return new PolicyException(name + (line > 0 ? ":" + line : "") + ": " + sentence);
  }
}
