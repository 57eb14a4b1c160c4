package dev.banister.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationName;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.OperationUnit;
import dev.banister.report.RevisionJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code banister operations}: what each script does, as recorded. */
@Command(
    name = "operations",
    description = "Prints what each script does, in both directions.",
    mixinStandardHelpOptions = true)
final class OperationsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private AuditArguments arguments;
  @Mixin private Output output;

  OperationsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    output.format();
    try (Auditor auditor = surroundings.auditor().get()) {
      AuditResult result = arguments.run(surroundings, auditor, arguments.options());
      surroundings.out().print(output.isJson() ? json(result) : text(result));
      surroundings.out().flush();
      return ExitStatus.CLEAN;
    }
  }

  private static String json(AuditResult result) throws java.io.IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode root = json.createObjectNode();
    root.put("banister", result.banisterVersion());
    root.put("dialect", result.dialect().id());
    var revisions = root.putArray("revisions");
    for (RevisionAudit revision : result.revisions()) {
      RevisionJson writer = new RevisionJson(json, revision);
      ObjectNode node = writer.head();
      for (Direction direction : Direction.values()) {
        node.set(direction.id(), writer.operations(direction, true));
      }
      revisions.add(node);
    }
    return json.writeValueAsString(root) + "\n";
  }

  private static String text(AuditResult result) {
    StringBuilder text = new StringBuilder();
    for (RevisionAudit revision : result.revisions()) {
      text.append(revision.script().revision().id())
          .append("  ")
          .append(revision.script().revision().message())
          .append('\n');
      for (Direction direction : Direction.values()) {
        text.append("  ").append(direction.id()).append('\n');
        units(text, revision, direction);
      }
    }
    return text.toString();
  }

  private static void units(StringBuilder text, RevisionAudit revision, Direction direction) {
    if (revision.recording() == null) {
      text.append("    not recorded: ").append(revision.verdictReason()).append('\n');
      return;
    }
    for (OperationUnit unit : revision.recording().stream(direction).units()) {
      text.append("    ")
          .append(unit.line())
          .append("  ")
          .append(OperationName.of(unit.operation()))
          .append(' ')
          .append(OperationTarget.of(unit.operation()))
          .append(unit.recorded().isDetermined() ? "" : "  (hangs on something unknown)")
          .append('\n');
    }
  }
}
