package dev.banister.recorder.corpus;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ColumnDefinition.Computed;
import dev.banister.operation.ColumnDefinition.Identity;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns, constraints and indexes as {@code operation_facts.py} writes them. */
final class ItemText {
  private static final Set<String> NAMED =
      Set.of("deferrable", "initially", "match", "use_alter", "link_to_name");

  final TypeText types;
  final ExpressionText expressions;

  ItemText(Dialect dialect, Set<Integer> standIns) {
    this.types = new TypeText(dialect, standIns);
    this.expressions = new ExpressionText(dialect);
  }

  String column(ColumnDefinition column) {
    return new Fields()
        .with("name", ValueText.known(column.name()))
        .with("type", types.of(column.type()))
        .with("primary_key", column.primaryKey())
        .with("nullable", column.nullable())
        .with("default", optional(column.serverDefault()))
        .with("computed", computed(column.computed()))
        .with("identity", identity(column.identity()))
        .with("unique", column.unique())
        .with("index", column.index())
        .with("comment", text(column.comment()))
        .with("autoincrement", autoincrement(column.autoincrement()))
        .with("items", column.items().stream().map(this::constraint).sorted().toList(), i -> i)
        .with("sequence", column.sequence())
        .with("python_default", column.pythonDefault())
        .with("options", expressions.options(column.options()))
        .toString();
  }

  private static @Nullable String autoincrement(String setting) {
    return switch (setting) {
      case "auto" -> null;
      case "true" -> "True";
      case "false" -> "False";
      default -> setting;
    };
  }

  @Nullable String computed(@Nullable Computed computed) {
    return computed == null
        ? null
        : new Fields()
            .with("persisted", computed.persisted())
            .with("sql", expressions.of(computed.expression()))
            .toString();
  }

  @Nullable String identity(@Nullable Identity identity) {
    if (identity == null) {
      return null;
    }
    Fields fields = new Fields().with("given", true).with("always", identity.always());
    identity
        .options()
        .forEach(
            (name, value) ->
                fields.with(name, value instanceof Value.Null ? null : ValueText.of(value)));
    return fields.toString();
  }

  String constraint(ConstraintDefinition constraint) {
    Fields fields = new Fields().with("name", name(constraint.name()));
    Map<String, SqlExpression> options = new LinkedHashMap<>(constraint.options());
    for (String named : NAMED) {
      SqlExpression option = options.remove(named);
      if (option != null) {
        String text = expressions.of(option);
        fields.with(named, text.equals("None") || isUnset(named, text) ? null : text);
      }
    }
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey c ->
          "primary_key" + columns(fields, c.columns()).with("options", options(options));
      case ConstraintDefinition.Unique c ->
          "unique" + columns(fields, c.columns()).with("options", options(options));
      case ConstraintDefinition.Check c ->
          "check"
              + fields
                  .with("condition", expressions.of(c.condition()))
                  .with("options", options(options));
      case ConstraintDefinition.ForeignKey c ->
          "foreign_key" + key(fields, c).with("options", options(options));
      case ConstraintDefinition.Exclude c ->
          "exclude"
              + fields
                  .with(
                      "elements",
                      c.elements(),
                      e -> expressions.of(e.expression()) + " with " + e.operator())
                  .with("exclude", options(options));
    };
  }

  private static boolean isUnset(String option, String text) {
    return option.equals("link_to_name") || option.equals("use_alter") && text.equals("False");
  }

  private String options(Map<String, SqlExpression> options) {
    return expressions.options(options);
  }

  private static Fields columns(Fields fields, java.util.List<String> columns) {
    return fields.with("columns", columns, ValueText::known);
  }

  private static Fields key(Fields fields, ConstraintDefinition.ForeignKey key) {
    String table = key.referencedTable().toString();
    return columns(fields, key.columns())
        .with(
            "targets",
            key.referencedColumns().isEmpty()
                ? "[" + ValueText.known(table) + "]"
                : Fields.listed(
                    key.referencedColumns(),
                    c -> ValueText.known(table) + "." + ValueText.known(c)))
        .with("ondelete", text(key.onDelete()))
        .with("onupdate", text(key.onUpdate()));
  }

  String index(IndexDefinition index) {
    return new Fields()
        .with("name", name(index.name()))
        .with("parts", index.parts(), this::part)
        .with("unique", index.unique())
        .with("options", options(index.options()))
        .toString();
  }

  private String part(SqlExpression part) {
    return part instanceof SqlExpression.ColumnReference column
        ? ValueText.known(column.name())
        : expressions.of(part);
  }

  @Nullable String optional(@Nullable SqlExpression expression) {
    return expression == null ? null : expressions.of(expression);
  }

  static @Nullable String text(@Nullable String text) {
    return text == null ? null : ValueText.quoted(text);
  }

  static @Nullable String name(@Nullable Name name) {
    return name == null ? null : (name.formatted() ? "f:" : "") + ValueText.known(name.text());
  }

  static String table(@Nullable TableName name) {
    return name == null ? "" : ValueText.known(name.toString());
  }
}
