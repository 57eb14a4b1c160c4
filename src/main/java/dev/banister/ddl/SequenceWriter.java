package dev.banister.ddl;

import dev.banister.operation.Operation;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;

/** Creates and drops sequences. */
final class SequenceWriter {
  private final DdlParts parts;
  private final boolean live;

  SequenceWriter(DdlParts parts, boolean live) {
    this.parts = parts;
    this.live = live;
  }

  void write(Operation.CreateSequence operation, Schema schema, Script script) {
    if (isSilent(operation.checkFirst())
        || live && operation.checkFirst() && exists(operation.sequence().toString(), schema)) {
      return;
    }
    String options = IdentityText.options(operation.options());
    String type =
        operation.options().get("data_type") instanceof Value.Text text
                && parts.dialect() == Dialect.POSTGRESQL
            ? " AS " + text.text()
            : "";
    script.add(
        "CREATE SEQUENCE "
            + parts.spelling().identifiers().quote(operation.sequence())
            + type
            + (options.isEmpty() ? "" : " " + options));
  }

  void write(Operation.DropSequence operation, Schema schema, Script script) {
    boolean missing =
        live && operation.checkFirst() && !exists(operation.sequence().toString(), schema);
    if (!isSilent(operation.checkFirst()) && !missing) {
      script.add("DROP SEQUENCE " + parts.spelling().identifiers().quote(operation.sequence()));
    }
  }

  /** {@code Sequence.create()} does nothing where there are no sequences. */
  private boolean isSilent(boolean checkFirst) {
    return checkFirst && (parts.dialect() == Dialect.SQLITE || parts.dialect() == Dialect.MYSQL);
  }

  private static boolean exists(String name, Schema schema) {
    return schema.sequences().containsKey(name);
  }
}
