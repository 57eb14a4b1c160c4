package dev.banister.rule.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.rule.Finding;
import dev.banister.rule.Fingerprint;
import dev.banister.rule.Suppression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The findings that were there when a project began to look.
 *
 * @param source name of the file for a reader
 * @param prints fingerprints of the findings
 */
public record Baseline(String source, Set<String> prints) {
  public static final Baseline NONE = new Baseline("", Set.of());
  private static final ObjectMapper JSON = new ObjectMapper();

  public Baseline {
    prints = Set.copyOf(prints);
  }

  /**
   * Reads a baseline.
   *
   * @throws PolicyException when it is not there or can't be used
   */
  public static Baseline of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new PolicyException(
          "There is no baseline " + file + ". 'banister check --write-baseline' makes one.");
    }
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      if (!root.path("findings").isArray()) {
        throw new PolicyException(
            file.getFileName() + " is no baseline, for it has no findings. Write it anew.");
      }
      Set<String> prints = new LinkedHashSet<>();
      root.get("findings").forEach(f -> prints.add(f.path("fingerprint").asText()));
      return new Baseline(String.valueOf(file.getFileName()), prints);
    } catch (JsonProcessingException e) {
      throw new PolicyException(
          file.getFileName()
              + ":"
              + e.getLocation().getLineNr()
              + ": this is no JSON. Write the baseline anew with --write-baseline.");
    } catch (IOException e) {
      throw new PolicyException(
          "The baseline " + file.getFileName() + " can't be read. Check that you may read it.");
    }
  }

  /** A baseline of these findings, as the text of a file; in one order, for version control. */
  public static String text(Collection<Finding> findings, String version) {
    ObjectNode root = JSON.createObjectNode();
    root.put("banister", version);
    ArrayNode list = root.putArray("findings");
    Map<Finding, String> prints = Fingerprint.of(findings);
    findings.stream()
        .filter(f -> f.suppression() == null || f.suppression().kind() == Suppression.Kind.BASELINE)
        .sorted(
            Comparator.comparing(Finding::file)
                .thenComparing(Finding::rule)
                .thenComparing(Finding::object)
                .thenComparing(prints::get))
        .forEach(
            f -> {
              ObjectNode node = list.addObject();
              node.put("fingerprint", prints.get(f));
              node.put("rule", f.rule());
              node.put("file", f.file());
              node.put("object", f.object());
            });
    return root.toPrettyString().replace("\r\n", "\n") + "\n";
  }
}
