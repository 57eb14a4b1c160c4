package dev.banister.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.ColumnType;
import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Stands in for column types that only the application knows, with a type guessed from the name, so
 * that one such column does not keep a whole history from being run.
 *
 * @param recorded the operation with the guesses in it
 * @param types what was guessed, as the script writes it
 */
record GuessedTypes(RecordedOperation recorded, Set<String> types) {
  private static final JsonMapper JSON = OperationJson.mapper();

  static GuessedTypes in(RecordedOperation recorded) {
    if (recorded.unknowns().isEmpty()) {
      return new GuessedTypes(recorded, Set.of());
    }
    ObjectNode tree = JSON.valueToTree(recorded);
    Set<String> types = new LinkedHashSet<>();
    guess(tree.get("operation"), types);
    String rest = tree.get("operation").toString();
    List<Unknown> unknowns =
        recorded.unknowns().stream().filter(u -> rest.contains(u.placeholder())).toList();
    RecordedOperation guessed =
        new RecordedOperation(
            recorded.index(),
            operation(tree.get("operation")),
            recorded.span(),
            unknowns,
            recorded.conditions(),
            recorded.repeated());
    return new GuessedTypes(guessed, types);
  }

  private static Operation operation(JsonNode tree) {
    try {
      return JSON.treeToValue(tree, Operation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an operation that was read can't be read again", e);
    }
  }

  /** Replaces unknown types below a node; lists of unknowns are emptied of them. */
  private static void guess(JsonNode node, Set<String> types) {
    if (node instanceof ArrayNode items) {
      items.forEach(item -> guess(item, types));
    } else if (node instanceof ObjectNode object) {
      if (isUnknownType(object)) {
        String name = object.get("name").asText();
        types.add(name);
        object.removeAll();
        object.setAll((ObjectNode) JSON.valueToTree(type(name)));
      }
      if (object.has("unknowns")) {
        object.putArray("unknowns");
      }
      object.forEach(child -> guess(child, types));
    }
  }

  private static boolean isUnknownType(ObjectNode object) {
    return object.hasNonNull("unknown") && object.has("name") && !object.has("operation");
  }

  /** Types that SQLAlchemy reflects as they were declared, so that a guess never looks a defect. */
  static ColumnType type(String name) {
    String call = name.replaceFirst("\\(.*", "").toLowerCase(Locale.ROOT);
    String last = call.substring(call.lastIndexOf('.') + 1);
    if (last.contains("uuid") || last.contains("guid")) {
      return ColumnType.of("Uuid");
    }
    if (last.contains("json") || last.contains("dict") || last.contains("pydantic")) {
      return ColumnType.of("JSON");
    }
    if (last.contains("time") || last.contains("date")) {
      return ColumnType.of("DateTime").with("timezone", Value.of(true));
    }
    if (last.contains("bool")) {
      return ColumnType.of("Boolean");
    }
    if (last.contains("int")) {
      return ColumnType.of("Integer");
    }
    return ColumnType.of(
        last.contains("binary") || last.contains("bytes") ? "LargeBinary" : "Text");
  }
}
