package dev.banister.rule;

import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.PrimaryKey;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the operations that bring an object back as a schema has it, ready to paste. */
final class Recreation {
  private final Schema schema;
  private final Dialect dialect;

  Recreation(Schema schema, Dialect dialect) {
    this.schema = schema;
    this.dialect = dialect;
  }

  /** A table with its columns, constraints and indexes. */
  String table(Table table) {
    Placed place = Placed.of(table.name(), dialect);
    List<String> items = new ArrayList<>();
    items.add(PythonText.of(place.name()));
    table.columns().forEach(c -> items.add(column(withoutOwnSequence(table.name(), c))));
    if (table.primaryKey() != null) {
      items.add(
          "sa.PrimaryKeyConstraint("
              + texts(table.primaryKey().columns())
              + named(table.primaryKey().name())
              + ")");
    }
    table
        .uniques()
        .forEach(
            u -> items.add("sa.UniqueConstraint(" + texts(u.columns()) + named(u.name()) + ")"));
    table
        .checks()
        .forEach(
            c ->
                items.add(
                    "sa.CheckConstraint(" + PythonText.of(c.condition()) + named(c.name()) + ")"));
    table.foreignKeys().forEach(f -> items.add(foreignKey(f)));
    if (table.comment() != null) {
      items.add("comment=" + PythonText.of(table.comment()));
    }
    if (!place.schemaArgument().isEmpty()) {
      items.add(place.schemaArgument().substring(2));
    }
    String created = "op.create_table(\n    " + String.join(",\n    ", items) + ",\n)";
    return table.indexes().values().stream()
        .map(i -> index(table.name(), i))
        .collect(Collectors.joining("\n", created + (table.indexes().isEmpty() ? "" : "\n"), ""));
  }

  /** SQLAlchemy makes the sequence of a serial column by itself. */
  private static Column withoutOwnSequence(String table, Column column) {
    String own = table.replaceFirst("^.*\\.", "") + "_" + column.name() + "_seq";
    String text = column.defaultText();
    return text != null && text.startsWith("nextval(") && text.contains(own)
        ? column.withDefault(null)
        : column;
  }

  String column(Column column) {
    return PythonText.column(column, schema);
  }

  private static String foreignKey(ForeignKey key) {
    return "sa.ForeignKeyConstraint("
        + list(key.columns())
        + ", "
        + key.referencedColumns().stream()
            .map(c -> PythonText.of(key.referencedTable() + "." + c))
            .collect(Collectors.joining(", ", "[", "]"))
        + named(key.name())
        + actions(key)
        + ")";
  }

  String index(String table, Index index) {
    Placed place = Placed.of(table, dialect);
    String prefix = dialect == Dialect.SQLITE ? "sqlite" : "postgresql";
    String where =
        index.where() == null
            ? ""
            : ", " + prefix + "_where=sa.text(" + PythonText.of(index.where()) + ")";
    String using =
        dialect == Dialect.POSTGRESQL
                && !index.method().isEmpty()
                && !index.method().equals("btree")
            ? ", postgresql_using=" + PythonText.of(index.method())
            : "";
    return "op.create_index("
        + PythonText.of(index.name())
        + ", "
        + PythonText.of(place.name())
        + ", "
        + index.parts().stream().map(PythonText::part).collect(Collectors.joining(", ", "[", "]"))
        + (index.unique() ? ", unique=True" : "")
        + where
        + using
        + place.schemaArgument()
        + ")";
  }

  /** A constraint of a table, by an operation of its own. */
  String unique(String table, UniqueConstraint unique) {
    return Placed.of(table, dialect)
        .onConstraint("create_unique_constraint", nameOf(unique.name()), list(unique.columns()));
  }

  String check(String table, CheckConstraint check) {
    return Placed.of(table, dialect)
        .onConstraint(
            "create_check_constraint",
            nameOf(check.name()),
            "sa.text(" + PythonText.of(check.condition()) + ")");
  }

  String primaryKey(String table, PrimaryKey key) {
    return Placed.of(table, dialect)
        .onConstraint("create_primary_key", nameOf(key.name()), list(key.columns()));
  }

  String foreignKey(String table, ForeignKey key) {
    Placed referenced = Placed.of(key.referencedTable(), dialect);
    String elsewhere =
        referenced.schemaArgument().isEmpty()
            ? ""
            : ", referent_schema=" + referenced.schemaArgument().substring(", schema=".length());
    return Placed.of(table, dialect)
        .onForeignKey(
            nameOf(key.name()),
            PythonText.of(referenced.name())
                + ", "
                + list(key.columns())
                + ", "
                + list(key.referencedColumns())
                + actions(key)
                + elsewhere);
  }

  /** A view, trigger, function, sequence or enum type; null where its text is no statement. */
  @Nullable String other(SchemaDifference.Kind kind, String name) {
    return switch (kind) {
      case VIEW -> statement(schema.views().get(name), "CREATE VIEW " + name + " AS ");
      case TRIGGER -> statement(schema.triggers().get(name), "");
      case FUNCTION -> statement(schema.functions().get(name), "");
      case SEQUENCE -> "op.execute(" + PythonText.of("CREATE SEQUENCE " + name) + ")";
      case ENUM ->
          "sa.Enum("
              + texts(schema.enums().getOrDefault(name, List.of()))
              + ", name="
              + PythonText.of(name)
              + ").create(op.get_bind())";
      case TABLE, COLUMN, PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY, INDEX, OTHER -> null;
    };
  }

  private static @Nullable String statement(@Nullable String text, String head) {
    if (text == null) {
      return null;
    }
    boolean whole = text.strip().toLowerCase(Locale.ROOT).startsWith("create");
    return whole || !head.isEmpty()
        ? "op.execute(" + PythonText.of(whole ? text.strip() : head + text.strip()) + ")"
        : null;
  }

  private static String actions(ForeignKey key) {
    String initially =
        key.deferrable() == null
            ? ""
            : ", deferrable=True"
                + (key.deferrable().contains("deferred") ? ", initially=\"DEFERRED\"" : "");
    return action("ondelete", key.onDelete()) + action("onupdate", key.onUpdate()) + initially;
  }

  private static String action(String argument, String action) {
    return action.equals("NO ACTION") ? "" : ", " + argument + "=" + PythonText.of(action);
  }

  private static String named(@Nullable String name) {
    return name == null ? "" : ", name=" + PythonText.of(name);
  }

  private static String nameOf(@Nullable String name) {
    return name == null ? "None" : PythonText.of(name);
  }

  static String list(List<String> names) {
    return "[" + texts(names) + "]";
  }

  private static String texts(List<String> names) {
    return names.stream().map(PythonText::of).collect(Collectors.joining(", "));
  }
}
