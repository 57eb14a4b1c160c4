package dev.banister.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.Suppression;
import dev.banister.schema.SchemaDifference;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Writes findings as JSON. */
final class FindingJson {
  private final ObjectMapper json;

  FindingJson(ObjectMapper json) {
    this.json = json;
  }

  ObjectNode node(Finding finding) {
    ObjectNode node = json.createObjectNode();
    node.put("rule", finding.rule());
    node.put("id", finding.id());
    node.put("severity", finding.severity().id());
    node.put("revision", finding.revision() == null ? null : finding.revision().text());
    node.put("file", finding.file());
    node.put("line", finding.line());
    node.put("direction", finding.direction() == null ? null : finding.direction().id());
    node.put("object", finding.object());
    node.put("message", finding.message());
    node.put("evidence", strongest(finding).id());
    var all = node.putArray("evidences");
    finding.evidence().forEach(e -> all.add(e.id()));
    node.put("operation", finding.operation() < 0 ? null : finding.operation());
    node.put("explanation", finding.explanation());
    node.put("suggestion", finding.suggestion());
    node.put("author_note", finding.authorNote());
    node.set("decision", decision(finding.suppression()));
    var differences = node.putArray("differences");
    finding.differences().forEach(d -> differences.add(difference(json, d)));
    return node;
  }

  private @Nullable ObjectNode decision(@Nullable Suppression suppression) {
    if (suppression == null) {
      return null;
    }
    ObjectNode node = json.createObjectNode();
    node.put("kind", "suppressed");
    node.put("by", suppression.kind().id());
    node.put("reason", suppression.reason());
    node.put("until", suppression.until() == null ? null : suppression.until().toString());
    node.put("place", suppression.place());
    return node;
  }

  /** Running it proves more than the history, and the history more than the script alone. */
  private static Evidence strongest(Finding finding) {
    return finding.evidence().stream().max(Comparator.naturalOrder()).orElse(Evidence.SCRIPT);
  }

  static ObjectNode difference(ObjectMapper json, SchemaDifference difference) {
    ObjectNode node = json.createObjectNode();
    node.put("object", difference.object());
    node.put("change", FindingWords.change(difference));
    node.put("attribute", difference.attribute());
    node.put("before", difference.before());
    node.put("after", difference.after());
    return node;
  }
}
