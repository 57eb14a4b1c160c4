package dev.banister.replay;

import dev.banister.operation.Operation;
import dev.banister.schema.Schema;
import dev.banister.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** The known objects that the arguments of a plug-in's operation name. */
final class PluginNames {
  private PluginNames() {}

  /** Tables and types of the schema among the arguments; empty: anything may change. */
  static List<String> in(Operation.PluginOperation operation, Schema schema) {
    return operation.arguments().values().stream()
        .flatMap(PluginNames::texts)
        .filter(name -> schema.tables().containsKey(name) || schema.enums().containsKey(name))
        .distinct()
        .toList();
  }

  private static Stream<String> texts(Value value) {
    return switch (value) {
      case Value.Text text -> Stream.of(text.text());
      case Value.Sequence sequence -> sequence.items().stream().flatMap(PluginNames::texts);
      case Value.Mapping mapping ->
          mapping.entries().stream()
              .flatMap(entry -> Stream.concat(texts(entry.key()), texts(entry.value())));
      default -> Stream.of();
    };
  }
}
