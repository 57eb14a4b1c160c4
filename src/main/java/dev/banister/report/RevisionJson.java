package dev.banister.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.audit.ReviewChecklist;
import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationName;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.Pair;
import dev.banister.value.Unknown;
import java.util.List;
import java.util.Locale;

/** Writes one revision as JSON. */
public final class RevisionJson {
  private final ObjectMapper json;
  private final RevisionAudit revision;

  public RevisionJson(ObjectMapper json, RevisionAudit revision) {
    this.json = json;
    this.revision = revision;
  }

  ObjectNode node() {
    ObjectNode node = head();
    node.put("verdict", revision.verdict().id());
    node.put("verdict_reason", revision.verdictReason());
    for (Direction direction : Direction.values()) {
      node.set(direction.id(), operations(direction, false));
    }
    if (revision.recording() != null) {
      for (Direction direction : Direction.values()) {
        node.set(direction.id() + "_end", end(revision.recording().stream(direction).end()));
      }
    }
    ArrayNode checklist = node.putArray("checklist");
    for (ReviewChecklist.Item item : ReviewChecklist.of(revision)) {
      ObjectNode one = checklist.addObject();
      one.put("item", item.text());
      one.put("holds", item.state().id());
      one.put("why", item.why());
    }
    ArrayNode unknown = node.putArray("unknown");
    revision.unknowns().forEach(u -> unknown.add(unknown(u)));
    if (revision.roundTrip() == null) {
      node.putNull("round_trip");
    } else {
      node.set("round_trip", new RoundTripJson(json).node(revision.roundTrip()));
    }
    return node;
  }

  /** Id, parents, file, hash and message. */
  public ObjectNode head() {
    ObjectNode node = json.createObjectNode();
    node.put("revision", revision.script().revision().id().text());
    ArrayNode down = node.putArray("down_revision");
    revision.script().revision().downRevisions().forEach(d -> down.add(d.text()));
    node.put("file", revision.script().file());
    node.put("sha256", revision.script().sha256());
    node.put("message", revision.script().revision().message());
    return node;
  }

  /** The operations of one direction; {@code arguments} adds them as recorded. */
  public ArrayNode operations(Direction direction, boolean arguments) {
    ArrayNode list = json.createArrayNode();
    if (revision.recording() == null) {
      return list;
    }
    for (OperationUnit unit : revision.recording().stream(direction).units()) {
      ObjectNode node = list.addObject();
      node.put("index", unit.index());
      node.put("line", unit.line());
      node.put("end_line", unit.recorded().span().endLine());
      node.put("operation", OperationName.of(unit.operation()));
      node.put("target", OperationTarget.of(unit.operation()));
      sql(node, direction, unit.index());
      pair(node, direction, unit.index());
      if (unit.block() != null) {
        node.put("batch", unit.block().table().toString());
      }
      if (!unit.recorded().isDetermined()) {
        ArrayNode hinges = node.putArray("hinges_on");
        unit.recorded().unknowns().forEach(u -> hinges.add(u.explanation()));
        unit.recorded().conditions().forEach(u -> hinges.add(u.explanation()));
      }
      if (arguments) {
        node.set("arguments", json.valueToTree(unit.operation()));
      }
    }
    return list;
  }

  private void sql(ObjectNode node, Direction direction, int index) {
    RevisionAudit.RenderedOperation rendered = revision.sql().get(direction.id() + "/" + index);
    ArrayNode statements = node.putArray("sql");
    if (rendered == null) {
      node.put("sql_known", false);
      return;
    }
    rendered.statements().forEach(statements::add);
    if (rendered.exception() != null) {
      ObjectNode refused = node.putObject("refused");
      refused.put("exception", rendered.exception());
      refused.put("message", rendered.message());
    }
    if (!rendered.reached()) {
      node.put("reached", false);
    }
  }

  private void pair(ObjectNode node, Direction direction, int index) {
    List<Pair> pairs = revision.pairing().of(direction, index);
    ArrayNode partners = node.putArray("pair");
    pairs.stream()
        .flatMap(p -> (direction == Direction.UPGRADE ? p.downgrade() : p.upgrade()).stream())
        .distinct()
        .sorted()
        .forEach(partners::add);
    node.put("reversal", revision.pairing().reversal(direction, index).id());
    pairs.stream().findFirst().ifPresent(p -> node.put("reason", p.reason()));
  }

  private ObjectNode unknown(Unknown unknown) {
    ObjectNode node = json.createObjectNode();
    node.put("expression", unknown.expression());
    node.put("file", unknown.span().file());
    node.put("line", unknown.span().line());
    node.put("origin", unknown.origin().name().toLowerCase(Locale.ROOT));
    node.put("explanation", unknown.explanation());
    return node;
  }

  private ObjectNode end(OperationStream.End end) {
    ObjectNode node = json.createObjectNode();
    switch (end) {
      case OperationStream.Completed e -> node.put("outcome", "completed");
      case OperationStream.Missing e -> node.put("outcome", "missing");
      case OperationStream.Raised e -> {
        node.put("outcome", "raised");
        node.put("exception", e.exception());
        node.put("message", e.message());
        node.put("line", e.line());
      }
      case OperationStream.Stopped e -> {
        node.put("outcome", "stopped");
        node.put("kind", e.kind().name().toLowerCase(Locale.ROOT));
        node.put("reason", e.reason());
        node.put("line", e.line());
      }
    }
    return node;
  }
}
