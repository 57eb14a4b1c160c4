package dev.banister.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.rehearsal.Loss;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepResult;
import java.util.List;

/** Writes what a rehearsal did as JSON. */
final class RoundTripJson {
  private final ObjectMapper json;

  RoundTripJson(ObjectMapper json) {
    this.json = json;
  }

  ObjectNode node(RoundTrip trip) {
    ObjectNode node = json.createObjectNode();
    node.put("engine", trip.engine());
    node.put("database", trip.database().id());
    node.put("copied_from", trip.source() == null ? null : trip.source().url());
    node.put("verdict", trip.verdict().id());
    node.put("reason", trip.reason());
    node.put("operations_run", trip.operationsRun());
    node.put("rows_seeded", trip.rowsSeeded());
    node.set("steps", steps(trip.steps(), false));
    node.put("statements", trip.statements());
    ArrayNode losses = node.putArray("losses");
    trip.losses().forEach(l -> fill(losses.addObject(), l));
    return node;
  }

  ArrayNode steps(List<StepResult> steps, boolean withRevision) {
    ArrayNode list = json.createArrayNode();
    for (StepResult step : steps) {
      ObjectNode node = list.addObject();
      node.put("step", step.step().id());
      if (withRevision) {
        node.put("revision", step.revision().text());
      }
      outcome(node, step.outcome());
      node.put("milliseconds", step.time().toMillis());
      node.put("statements", step.statements().size());
      if (!step.statements().isEmpty()) {
        node.set("operations", new ExecutedJson(json).operations(step.statements()));
      }
    }
    return list;
  }

  private void outcome(ObjectNode node, StepResult.Outcome outcome) {
    switch (outcome) {
      case StepResult.Passed passed -> node.put("outcome", "passed");
      case StepResult.Skipped skipped -> {
        node.put("outcome", "skipped");
        node.put("reason", skipped.reason());
      }
      case StepResult.Failed failed -> {
        node.put("outcome", "failed");
        node.put("error", failed.message().isEmpty() ? failed.error() : failed.message());
        node.put("exception", failed.error());
        node.put("line", failed.line());
        node.put("direction", failed.direction() == null ? null : failed.direction().id());
        node.put("operation", failed.operation());
      }
      case StepResult.Differs differs -> {
        node.put("outcome", "differs");
        ArrayNode schema = node.putArray("schema");
        differs.schema().forEach(d -> schema.add(FindingJson.difference(json, d)));
        ArrayNode rows = node.putArray("rows");
        differs.rows().forEach(r -> rows.add(rows(r)));
        if (!differs.state().isEmpty()) {
          ArrayNode state = node.putArray("state");
          differs.state().forEach(d -> state.add(d.words()));
        }
      }
    }
  }

  ObjectNode rows(StepResult.RowDifference difference) {
    ObjectNode node = json.createObjectNode();
    node.put("table", difference.table());
    node.put("lost", difference.lost());
    node.put("changed", difference.changed());
    node.put("added", difference.added());
    ArrayNode columns = node.putArray("columns");
    difference.columns().forEach(columns::add);
    return node;
  }

  static void fill(ObjectNode node, Loss loss) {
    node.put("table", loss.table());
    node.put("column", loss.column());
    node.put("lost_by", loss.lostBy().id());
    node.put("rows", loss.rows());
    node.put("of", loss.of());
    node.put("kind", loss.kind().id());
    node.put("what", loss.what());
  }
}
