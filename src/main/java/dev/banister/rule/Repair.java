package dev.banister.rule;

import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the operation that a downgrade lacks, ready to paste, from the schema before the upgrade.
 */
final class Repair {
  private final Schema before;
  private final boolean batch;

  Repair(RuleContext context) {
    this.before = context.replay().upgrade().before();
    this.batch = context.dialect() == Dialect.SQLITE;
  }

  /** The code, or null where there is no sure repair. */
  @Nullable String of(SchemaDifference left) {
    if (left.attribute() != null) {
      return altered(left);
    }
    return left.before() == null ? dropped(left) : recreated(left);
  }

  private @Nullable String dropped(SchemaDifference left) {
    String name = PythonText.of(left.name());
    return switch (left.kind()) {
      case TABLE -> "op.drop_table(" + name + ")";
      case COLUMN -> onTable(left, "drop_column", name, "");
      case INDEX -> "op.drop_index(" + name + ", table_name=" + PythonText.of(table(left)) + ")";
      case UNIQUE, CHECK, FOREIGN_KEY, PRIMARY_KEY ->
          left.name().startsWith("(")
              ? null
              : onConstraint("drop_constraint", left, name, ", type_=" + kindArgument(left));
      case VIEW, TRIGGER, ENUM, SEQUENCE, FUNCTION ->
          "op.execute("
              + PythonText.of(
                  "DROP "
                      + statementWord(left.kind())
                      + " "
                      + left.name().replaceFirst("^.*\\.", ""))
              + ")";
      case OTHER -> "op.execute(" + PythonText.of("DROP " + left.name()) + ")";
    };
  }

  private @Nullable String recreated(SchemaDifference left) {
    return switch (left.kind()) {
      case COLUMN -> column(left);
      case INDEX ->
          find(left).map(t -> t.indexes().get(left.name())).map(i -> index(left, i)).orElse(null);
      case UNIQUE -> find(left).flatMap(t -> unique(left, t)).orElse(null);
      case FOREIGN_KEY -> find(left).flatMap(t -> foreignKey(left, t)).orElse(null);
      case TABLE, CHECK, PRIMARY_KEY, VIEW, TRIGGER, ENUM, SEQUENCE, FUNCTION, OTHER -> null;
    };
  }

  private @Nullable String column(SchemaDifference left) {
    return find(left)
        .flatMap(t -> t.column(left.name()))
        .map(c -> onTable(left, "add_column", PythonText.column(c), ""))
        .orElse(null);
  }

  private String index(SchemaDifference left, Index index) {
    String unique = index.unique() ? ", unique=True" : "";
    String where =
        index.where() == null
            ? ""
            : ", "
                + (batch ? "sqlite" : "postgresql")
                + "_where=sa.text("
                + PythonText.of(index.where())
                + ")";
    String parts = index.parts().stream().map(PythonText::part).collect(Collectors.joining(", "));
    return "op.create_index("
        + PythonText.of(index.name())
        + ", "
        + PythonText.of(table(left))
        + ", ["
        + parts
        + "]"
        + unique
        + where
        + ")";
  }

  private Optional<String> unique(SchemaDifference left, Table table) {
    return table.uniques().stream()
        .filter(u -> left.name().equals(u.name()))
        .map(UniqueConstraint::columns)
        .findFirst()
        .map(
            c ->
                onConstraint(
                    "create_unique_constraint", left, PythonText.of(left.name()), ", " + list(c)));
  }

  private Optional<String> foreignKey(SchemaDifference left, Table table) {
    return table.foreignKeys().stream()
        .filter(f -> left.name().equals(f.name()) || left.name().startsWith("("))
        .findFirst()
        .map(f -> foreignKey(left, f));
  }

  private String foreignKey(SchemaDifference left, ForeignKey key) {
    String name = key.name() == null ? "None" : PythonText.of(key.name());
    String source = batch ? "" : PythonText.of(table(left)) + ", ";
    String call =
        "create_foreign_key("
            + name
            + ", "
            + source
            + PythonText.of(key.referencedTable())
            + ", "
            + list(key.columns())
            + ", "
            + list(key.referencedColumns())
            + action("ondelete", key.onDelete())
            + action("onupdate", key.onUpdate())
            + ")";
    return batch ? inBatch(left, call) : "op." + call;
  }

  private static String action(String argument, String action) {
    return action.equals("NO ACTION") ? "" : ", " + argument + "=" + PythonText.of(action);
  }

  private @Nullable String altered(SchemaDifference left) {
    if (left.kind() != SchemaDifference.Kind.COLUMN) {
      return null;
    }
    String name = PythonText.of(left.name());
    return switch (String.valueOf(left.attribute())) {
      case "nullable" ->
          onTable(
              left,
              "alter_column",
              name,
              ", nullable=" + ("yes".equals(left.before()) ? "True" : "False"));
      case "type" ->
          left.before() == null
              ? null
              : onTable(left, "alter_column", name, ", type_=" + PythonText.type(left.before()));
      case "default" ->
          onTable(
              left,
              "alter_column",
              name,
              ", server_default="
                  + (left.before() == null
                      ? "None"
                      : "sa.text(" + PythonText.of(left.before()) + ")"));
      case "comment" ->
          onTable(
              left,
              "alter_column",
              name,
              ", comment=" + (left.before() == null ? "None" : PythonText.of(left.before())));
      default -> null;
    };
  }

  private String onTable(SchemaDifference left, String operation, String first, String more) {
    if (batch && !operation.equals("add_column")) {
      return inBatch(left, operation + "(" + first + more + ")");
    }
    return "op." + operation + "(" + PythonText.of(table(left)) + ", " + first + more + ")";
  }

  private String onConstraint(String operation, SchemaDifference left, String name, String more) {
    return batch
        ? inBatch(left, operation + "(" + name + more + ")")
        : "op." + operation + "(" + name + ", " + PythonText.of(table(left)) + more + ")";
  }

  private static String inBatch(SchemaDifference left, String call) {
    return "with op.batch_alter_table("
        + PythonText.of(table(left))
        + ") as batch_op:\n    batch_op."
        + call;
  }

  private static String list(List<String> names) {
    return names.stream().map(PythonText::of).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String table(SchemaDifference left) {
    return left.table() == null ? left.name() : left.table();
  }

  private Optional<Table> find(SchemaDifference left) {
    return before.table(table(left));
  }

  private static String kindArgument(SchemaDifference left) {
    return switch (left.kind()) {
      case UNIQUE -> "\"unique\"";
      case CHECK -> "\"check\"";
      case FOREIGN_KEY -> "\"foreignkey\"";
      case PRIMARY_KEY -> "\"primary\"";
      case TABLE, COLUMN, INDEX, VIEW, TRIGGER, ENUM, SEQUENCE, FUNCTION, OTHER -> "None";
    };
  }

  private static String statementWord(SchemaDifference.Kind kind) {
    return kind == SchemaDifference.Kind.ENUM ? "TYPE" : kind.word().toUpperCase(Locale.ROOT);
  }
}
