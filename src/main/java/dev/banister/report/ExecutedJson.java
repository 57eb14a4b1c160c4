package dev.banister.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.database.TableLock;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what each operation of a step cost: statements, time and locks. */
final class ExecutedJson {
  private static final double MICROS = 1000;
  private final ObjectMapper json;

  ExecutedJson(ObjectMapper json) {
    this.json = json;
  }

  ArrayNode operations(List<ExecutedStatement> statements) {
    Map<Integer, List<ExecutedStatement>> byOperation =
        statements.stream()
            .collect(
                Collectors.groupingBy(
                    ExecutedStatement::operation, LinkedHashMap::new, Collectors.toList()));
    ArrayNode operations = json.createArrayNode();
    byOperation.forEach((index, sent) -> operations.add(operation(index, sent)));
    return operations;
  }

  private ObjectNode operation(int index, List<ExecutedStatement> sent) {
    ObjectNode node = json.createObjectNode();
    node.put("operation", index);
    node.put("statements", sent.size());
    Duration time =
        sent.stream().map(ExecutedStatement::time).reduce(Duration.ZERO, Duration::plus);
    node.put("milliseconds", time.toNanos() / 1000 / MICROS);
    List<TableLock> taken = sent.stream().flatMap(s -> s.locks().stream()).distinct().toList();
    if (!taken.isEmpty()) {
      ArrayNode locks = node.putArray("locks");
      for (TableLock lock : taken) {
        locks
            .addObject()
            .put("table", lock.table())
            .put("mode", lock.mode())
            .put("rewritten", lock.rewritten());
      }
    }
    return node;
  }
}
