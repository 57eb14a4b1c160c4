package dev.banister.rule.order;

import dev.banister.schema.Schema;
import java.util.Optional;

/** The columns that have a PostgreSQL enum type. */
final class EnumUse {
  private EnumUse() {}

  static Optional<String> first(Schema schema, String type) {
    return schema.tables().values().stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(c -> c.type().replace("\"", "").replace("[]", "").equals(type))
                    .map(c -> table.name() + "." + c.name()))
        .findFirst();
  }
}
