package dev.banister.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.rehearsal.Growth;
import dev.banister.rehearsal.Rollback;
import java.util.List;

/** Writes the rehearsal of one rollback as JSON. */
public final class RollbackJson {
  private final ObjectMapper json = new ObjectMapper();

  /** The whole document, ending with a line break. */
  public String text(String banisterVersion, Rollback rollback) throws JsonProcessingException {
    return JsonText.of(tree(banisterVersion, rollback));
  }

  ObjectNode tree(String banisterVersion, Rollback rollback) {
    RoundTripJson parts = new RoundTripJson(json);
    ObjectNode node = json.createObjectNode();
    node.put("banister", banisterVersion);
    node.put("from", rollback.from().text());
    node.put("to", rollback.to() == null ? "base" : rollback.to().text());
    ArrayNode path = node.putArray("path");
    rollback.path().forEach(id -> path.add(id.text()));
    node.put("engine", rollback.engine());
    node.put("database", rollback.database().id());
    node.set(
        "connected", rollback.source() == null ? null : SourceJson.of(json, rollback.source()));
    node.put("verdict", rollback.verdict().id());
    node.put("reason", rollback.reason());
    node.put("seed", rollback.seed());
    node.put("rows_seeded", rollback.rowsSeeded());
    node.put("milliseconds", rollback.took().toMillis());
    node.set("steps", parts.steps(rollback.steps(), true));
    ArrayNode schema = node.putArray("schema");
    rollback.schema().forEach(d -> schema.add(FindingJson.difference(json, d)));
    ArrayNode rows = node.putArray("rows");
    rollback.rows().forEach(r -> rows.add(parts.rows(r)));
    ArrayNode losses = node.putArray("losses");
    rollback.losses().forEach(l -> RoundTripJson.fill(losses.addObject(), l));
    return node;
  }

  /**
   * The same with how the time grows with the rows, in {@code growth}; absent when not measured.
   */
  public String text(String banisterVersion, Rollback rollback, List<Growth> growth)
      throws JsonProcessingException {
    ObjectNode node = tree(banisterVersion, rollback);
    if (growth.isEmpty()) {
      return JsonText.of(node);
    }
    ArrayNode list = node.putArray("growth");
    for (Growth each : growth) {
      list.addObject()
          .put("revision", each.revision().text())
          .put("rows", each.rows())
          .put("milliseconds", each.small().toMillis())
          .put("more_rows", each.moreRows())
          .put("more_milliseconds", each.large().toMillis())
          .put("grows", each.grows());
    }
    return JsonText.of(node);
  }
}
