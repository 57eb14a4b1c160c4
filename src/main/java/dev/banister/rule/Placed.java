package dev.banister.rule;

import dev.banister.sql.Dialect;

/**
 * A table as an operation names it.
 *
 * @param name without its schema
 * @param schemaArgument {@code , schema="billing"}, or empty
 * @param batch whether the dialect needs batch mode for what is no new column
 */
record Placed(String name, String schemaArgument, boolean batch) {

  /** The place of a table by its key in a schema. */
  static Placed of(String key, Dialect dialect) {
    int dot = key.indexOf('.');
    return new Placed(
        key.substring(dot + 1),
        dot < 0 ? "" : ", schema=" + PythonText.of(key.substring(0, dot)),
        dialect == Dialect.SQLITE);
  }

  /** {@code op.alter_column("t", ...)}, or the same inside a batch block. */
  String onTable(String operation, String arguments) {
    return batch && !operation.equals("add_column")
        ? inBatch(operation + "(" + arguments + ")")
        : "op." + operation + "(" + PythonText.of(name) + ", " + arguments + schemaArgument + ")";
  }

  /** An operation whose first argument is the constraint's name. */
  String onConstraint(String operation, String constraint, String more) {
    return batch
        ? inBatch(operation + "(" + constraint + ", " + more + ")")
        : "op."
            + operation
            + "("
            + constraint
            + ", "
            + PythonText.of(name)
            + ", "
            + more
            + schemaArgument
            + ")";
  }

  String onForeignKey(String constraint, String more) {
    return batch
        ? inBatch("create_foreign_key(" + constraint + ", " + more + ")")
        : "op.create_foreign_key("
            + constraint
            + ", "
            + PythonText.of(name)
            + ", "
            + more
            + schemaArgument.replace("schema=", "source_schema=")
            + ")";
  }

  private String inBatch(String call) {
    return "with op.batch_alter_table("
        + PythonText.of(name)
        + schemaArgument
        + ") as batch_op:\n    batch_op."
        + call;
  }
}
