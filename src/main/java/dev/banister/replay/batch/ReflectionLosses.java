package dev.banister.replay.batch;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.TableDefinition;
import dev.banister.replay.catalog.CatalogKey;
import dev.banister.replay.catalog.DeclaredTables;
import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what a recreate drops silently: the table against what reflection made of it. */
final class ReflectionLosses {
  private final Schema schema;
  private final Operation.BatchAlterTable block;
  private final TableDefinition reflected;
  private final TableDefinition replacement;
  private final DeclaredTables declaring =
      new DeclaredTables(Spelling.of(Dialect.SQLITE), NamingConvention.DEFAULT);

  ReflectionLosses(
      Schema schema,
      Operation.BatchAlterTable block,
      TableDefinition reflected,
      TableDefinition replacement) {
    this.schema = schema;
    this.block = block;
    this.reflected = reflected;
    this.replacement = replacement;
  }

  List<String> sentences() {
    String key = CatalogKey.of(block.table(), Dialect.SQLITE);
    Table original =
        schema.tables().values().stream()
            .filter(table -> table.name().equalsIgnoreCase(key))
            .findFirst()
            .orElseThrow();
    Table seen = withoutUnnamedChecks(declaring.table(reflected)).withName(original.name());
    List<String> sentences = new ArrayList<>();
    List<SchemaDifference> differences =
        SchemaDiff.between(Schema.EMPTY.with(original), Schema.EMPTY.with(seen), Dialect.SQLITE);
    differences.stream()
        .filter(this::stays)
        .map(ReflectionLosses::sentence)
        .forEach(sentences::add);
    schema.triggers().entrySet().stream()
        .filter(trigger -> isOn(trigger.getValue(), key))
        .map(t -> "Recreating table " + key + " drops the trigger " + t.getKey() + ".")
        .forEach(sentences::add);
    return List.copyOf(sentences);
  }

  private static Table withoutUnnamedChecks(Table table) {
    List<CheckConstraint> named =
        table.checks().stream().filter(check -> check.name() != null).toList();
    return table.withChecks(named);
  }

  static boolean isOn(String trigger, String table) {
    List<SqlToken> tokens = SqlLexer.tokens(trigger, Dialect.SQLITE);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("on") && tokens.get(i + 1).isName()) {
        return tokens.get(i + 1).name().equals(table);
      }
    }
    return false;
  }

  /** Whether the block itself leaves the thing in place, so that it is lost by reflection alone. */
  private boolean stays(SchemaDifference difference) {
    return switch (difference.kind()) {
      case COLUMN -> hasColumn(difference.name());
      case INDEX -> !isDropped(difference.name());
      case CHECK -> !isRestated(difference);
      case TABLE, PRIMARY_KEY, UNIQUE, FOREIGN_KEY -> true;
      case VIEW, TRIGGER, ENUM, SEQUENCE, FUNCTION, OTHER -> false;
    };
  }

  private boolean hasColumn(String column) {
    Set<String> names =
        replacement.columns().stream().map(ColumnDefinition::name).collect(Collectors.toSet());
    return names.contains(column);
  }

  private boolean isDropped(String index) {
    return block.operations().stream()
        .map(RecordedOperation::operation)
        .anyMatch(
            o ->
                o instanceof Operation.DropIndex(var name, var t, var s, var e, var opts)
                    && name != null
                    && name.text().equals(index));
  }

  private boolean isRestated(SchemaDifference difference) {
    Table now = declaring.table(replacement);
    return now.checks().stream()
        .anyMatch(check -> normal(check.condition()).equals(normal(difference.before())));
  }

  private static String normal(String condition) {
    return dev.banister.schema.CatalogText.normalised(String.valueOf(condition), Dialect.SQLITE);
  }

  private static String sentence(SchemaDifference difference) {
    String subject = "Recreating table " + difference.table() + " ";
    String object = difference.kind().word() + " " + difference.name();
    if (difference.attribute() == null) {
      return subject + "drops the " + object + ", which reflection does not see.";
    }
    if (difference.after() == null || difference.after().equals("no")) {
      return subject
          + "drops the %s of %s, which was %s."
              .formatted(difference.attribute(), object, difference.before());
    }
    return subject
        + "turns the %s of %s from %s into %s."
            .formatted(difference.attribute(), object, difference.before(), difference.after());
  }
}
