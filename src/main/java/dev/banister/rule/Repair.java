package dev.banister.rule;

import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the operation that a downgrade lacks, ready to paste, from the schema before the upgrade.
 */
public final class Repair {
  /** What hangs on others goes first and comes last. */
  private static final List<SchemaDifference.Kind> DROPPED_IN_ORDER =
      List.of(
          SchemaDifference.Kind.TRIGGER,
          SchemaDifference.Kind.VIEW,
          SchemaDifference.Kind.FOREIGN_KEY,
          SchemaDifference.Kind.INDEX,
          SchemaDifference.Kind.CHECK,
          SchemaDifference.Kind.UNIQUE,
          SchemaDifference.Kind.PRIMARY_KEY,
          SchemaDifference.Kind.COLUMN,
          SchemaDifference.Kind.TABLE,
          SchemaDifference.Kind.SEQUENCE,
          SchemaDifference.Kind.FUNCTION,
          SchemaDifference.Kind.ENUM,
          SchemaDifference.Kind.OTHER);

  private final Schema before;
  private final Dialect dialect;
  private final Recreation recreation;

  public Repair(RuleContext context) {
    this.before = context.replay().upgrade().before();
    this.dialect = context.dialect();
    this.recreation = new Recreation(before, dialect);
  }

  /** The body of a downgrade that undoes all of it, or null when a part has no sure repair. */
  public @Nullable String ofAll(List<SchemaDifference> all) {
    List<SchemaDifference> left = all.stream().filter(d -> !OwnedSequence.is(d, all)).toList();
    List<SchemaDifference> ordered =
        Stream.of(
                left.stream()
                    .filter(d -> d.attribute() == null && d.before() == null)
                    .sorted(byKind()),
                left.stream().filter(d -> d.attribute() != null),
                left.stream()
                    .filter(d -> d.attribute() == null && d.before() != null)
                    .sorted(byKind().reversed()))
            .flatMap(s -> s)
            .toList();
    List<String> lines = new ArrayList<>();
    for (SchemaDifference difference : ordered) {
      String one = of(difference);
      if (one == null) {
        return null;
      }
      lines.add(one);
    }
    return lines.isEmpty()
        ? null
        : "def downgrade():\n" + String.join("\n", lines).indent(4).stripTrailing();
  }

  private static Comparator<SchemaDifference> byKind() {
    return Comparator.comparingInt(d -> DROPPED_IN_ORDER.indexOf(d.kind()));
  }

  /** The code, or null where there is no sure repair. */
  public @Nullable String of(SchemaDifference left) {
    if (left.attribute() != null) {
      return altered(left);
    }
    return left.before() == null ? dropped(left) : recreated(left);
  }

  private @Nullable String dropped(SchemaDifference left) {
    Placed place = Placed.of(table(left), dialect);
    String name = PythonText.of(left.name());
    return switch (left.kind()) {
      case TABLE -> "op.drop_table(" + PythonText.of(place.name()) + place.schemaArgument() + ")";
      case COLUMN -> place.onTable("drop_column", name);
      case INDEX ->
          "op.drop_index("
              + name
              + ", table_name="
              + PythonText.of(place.name())
              + place.schemaArgument()
              + ")";
      case UNIQUE, CHECK, FOREIGN_KEY, PRIMARY_KEY ->
          left.name().startsWith("(")
              ? null
              : place.onConstraint("drop_constraint", name, "type_=" + kindArgument(left));
      case ENUM -> "sa.Enum(name=" + name + ").drop(op.get_bind())";
      case OTHER -> "op.execute(" + PythonText.of("DROP " + left.name()) + ")";
      case VIEW, TRIGGER, SEQUENCE, FUNCTION ->
          "op.execute(" + PythonText.of(dropStatement(left)) + ")";
    };
  }

  /** On PostgreSQL a trigger is dropped from its table. */
  private static String dropStatement(SchemaDifference left) {
    String word = left.kind().word().toUpperCase(Locale.ROOT);
    int dot = left.name().lastIndexOf('.');
    boolean onTable = left.kind() == SchemaDifference.Kind.TRIGGER && dot > 0;
    return onTable
        ? "DROP TRIGGER " + left.name().substring(dot + 1) + " ON " + left.name().substring(0, dot)
        : "DROP " + word + " " + left.name();
  }

  private @Nullable String recreated(SchemaDifference left) {
    String key = table(left);
    Optional<Table> table = before.table(key);
    return switch (left.kind()) {
      case TABLE -> table.filter(t -> !t.assumed()).map(recreation::table).orElse(null);
      case COLUMN ->
          table
              .flatMap(t -> t.column(left.name()))
              .map(c -> Placed.of(key, dialect).onTable("add_column", recreation.column(c)))
              .orElse(null);
      case INDEX ->
          table
              .map(t -> t.indexes().get(left.name()))
              .map(i -> recreation.index(key, i))
              .orElse(null);
      case UNIQUE ->
          table.stream()
              .flatMap(t -> t.uniques().stream())
              .filter(u -> isIt(left, u.name(), u.columns()))
              .findFirst()
              .map(u -> recreation.unique(key, u))
              .orElse(null);
      case CHECK ->
          table.stream()
              .flatMap(t -> t.checks().stream())
              .filter(c -> left.name().equals(c.name()))
              .findFirst()
              .map(c -> recreation.check(key, c))
              .orElse(null);
      case PRIMARY_KEY ->
          table.map(Table::primaryKey).map(k -> recreation.primaryKey(key, k)).orElse(null);
      case FOREIGN_KEY ->
          table.stream()
              .flatMap(t -> t.foreignKeys().stream())
              .filter(f -> isIt(left, f.name(), f.columns()))
              .findFirst()
              .map(f -> recreation.foreignKey(key, f))
              .orElse(null);
      case VIEW, TRIGGER, ENUM, SEQUENCE, FUNCTION, OTHER ->
          recreation.other(left.kind(), left.name());
    };
  }

  /** An unnamed constraint is called by its columns in brackets. */
  private static boolean isIt(SchemaDifference left, @Nullable String name, List<String> columns) {
    return name == null
        ? left.name().equals("(" + String.join(", ", columns) + ")")
        : left.name().equals(name);
  }

  private @Nullable String altered(SchemaDifference left) {
    if (left.kind() != SchemaDifference.Kind.COLUMN) {
      return null;
    }
    String changed =
        switch (String.valueOf(left.attribute())) {
          case "nullable" -> "nullable=" + ("yes".equals(left.before()) ? "True" : "False");
          case "type" ->
              left.before() == null ? null : "type_=" + PythonText.type(left.before(), before);
          case "default" ->
              "server_default="
                  + (left.before() == null
                      ? "None"
                      : "sa.text(" + PythonText.of(left.before()) + ")");
          case "comment" ->
              "comment=" + (left.before() == null ? "None" : PythonText.of(left.before()));
          default -> null;
        };
    return changed == null
        ? null
        : Placed.of(table(left), dialect)
            .onTable("alter_column", PythonText.of(left.name()) + ", " + changed);
  }

  private static String table(SchemaDifference left) {
    return left.table() == null ? left.name() : left.table();
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
}
