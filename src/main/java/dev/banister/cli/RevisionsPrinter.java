package dev.banister.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.report.JsonText;
import dev.banister.report.RevisionJson;
import java.io.IOException;
import java.util.List;

/** What {@code operations} and {@code sql} have in common: the same of each revision. */
final class RevisionsPrinter {
  private final AuditResult result;
  private final List<Direction> directions;

  RevisionsPrinter(AuditResult result, List<Direction> directions) {
    this.result = result;
    this.directions = directions;
  }

  /** One direction of one revision as text. */
  interface Part {
    String of(RevisionAudit revision, Direction direction);
  }

  String text(Part part) {
    StringBuilder text = new StringBuilder();
    for (RevisionAudit revision : result.revisions()) {
      for (Direction direction : directions) {
        text.append(part.of(revision, direction));
      }
    }
    return text.toString();
  }

  /**
   * @param arguments whether each operation comes with its arguments as recorded
   */
  String json(boolean arguments) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    root.put("banister", result.banisterVersion());
    root.put("dialect", result.dialect().id());
    var revisions = root.putArray("revisions");
    for (RevisionAudit revision : result.revisions()) {
      RevisionJson writer = new RevisionJson(json, revision);
      ObjectNode node = writer.head();
      for (Direction direction : directions) {
        node.set(direction.id(), writer.operations(direction, arguments));
      }
      revisions.add(node);
    }
    return JsonText.of(root);
  }

  /** Whether every script ran to an end of its own. */
  int status() {
    if (result.stopped()) {
      return ExitStatus.INTERRUPTED;
    }
    return result.revisions().stream().allMatch(this::isTold)
        ? ExitStatus.CLEAN
        : ExitStatus.INCONCLUSIVE;
  }

  private boolean isTold(RevisionAudit revision) {
    return revision.recording() != null
        && directions.stream()
            .noneMatch(
                d -> revision.recording().stream(d).end() instanceof OperationStream.Stopped);
  }
}
