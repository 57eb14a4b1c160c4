package dev.banister.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.report.RevisionJson;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code banister sql}: the statements that each operation becomes. */
@Command(
    name = "sql",
    description = "Prints the DDL that each operation becomes.",
    mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private AuditArguments arguments;
  @Mixin private Output output;

  @Option(names = "--direction", description = "upgrade or downgrade; both by default.")
  private @Nullable Direction direction;

  SqlCommand(Surroundings surroundings) {
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

  private List<Direction> directions() {
    return direction == null ? List.of(Direction.values()) : List.of(direction);
  }

  private String json(AuditResult result) throws java.io.IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode root = json.createObjectNode();
    root.put("banister", result.banisterVersion());
    root.put("dialect", result.dialect().id());
    var revisions = root.putArray("revisions");
    for (RevisionAudit revision : result.revisions()) {
      RevisionJson writer = new RevisionJson(json, revision);
      ObjectNode node = writer.head();
      for (Direction each : directions()) {
        node.set(each.id(), writer.operations(each, false));
      }
      revisions.add(node);
    }
    return json.writeValueAsString(root) + "\n";
  }

  private String text(AuditResult result) {
    StringBuilder text = new StringBuilder();
    for (RevisionAudit revision : result.revisions()) {
      for (Direction each : directions()) {
        text.append("-- ")
            .append(revision.script().revision().id())
            .append(' ')
            .append(each.id())
            .append('\n');
        statements(text, revision, each);
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static void statements(StringBuilder text, RevisionAudit revision, Direction direction) {
    if (revision.recording() == null) {
      return;
    }
    for (OperationUnit unit : revision.recording().stream(direction).units()) {
      RevisionAudit.RenderedOperation rendered =
          revision.sql().get(direction.id() + "/" + unit.index());
      if (rendered == null) {
        text.append("-- line ").append(unit.line()).append(" could not be told\n");
        continue;
      }
      rendered.statements().forEach(s -> text.append(s.strip()).append(";\n"));
      if (rendered.exception() != null) {
        text.append("-- line ")
            .append(unit.line())
            .append(" is refused: ")
            .append(rendered.message())
            .append('\n');
      }
    }
  }
}
