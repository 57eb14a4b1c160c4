package dev.banister.replay.batch;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.NamingConvention.Subject;
import dev.banister.sql.Spelling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names what reflection found without a name, by the block's {@code naming_convention}. */
final class ReflectedNames {
  private final Spelling spelling;
  private final NamingConvention convention;

  ReflectedNames(Spelling spelling, NamingConvention convention) {
    this.spelling = spelling;
    this.convention = convention;
  }

  TableDefinition applyTo(TableDefinition table) {
    List<ConstraintDefinition> constraints =
        table.constraints().stream().map(c -> c.name() == null ? named(table, c) : c).toList();
    return new TableDefinition(
        table.name(),
        table.columns(),
        constraints,
        table.indexes(),
        table.comment(),
        table.prefixes(),
        table.options());
  }

  private ConstraintDefinition named(TableDefinition table, ConstraintDefinition constraint) {
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey c ->
          new ConstraintDefinition.PrimaryKey(
              name(Subject.of("pk", table.name(), c.columns())), c.columns(), c.options());
      case ConstraintDefinition.Unique c ->
          new ConstraintDefinition.Unique(
              name(Subject.of("uq", table.name(), c.columns())), c.columns(), c.options());
      case ConstraintDefinition.Check c ->
          new ConstraintDefinition.Check(
              name(Subject.of("ck", table.name(), List.of())), c.condition(), c.options());
      case ConstraintDefinition.ForeignKey c ->
          new ConstraintDefinition.ForeignKey(
              name(
                  new Subject(
                      "fk", table.name(), c.columns(), c.referencedTable(), c.referencedColumns())),
              c.columns(),
              c.referencedTable(),
              c.referencedColumns(),
              c.onDelete(),
              c.onUpdate(),
              c.options());
      case ConstraintDefinition.Exclude c -> c;
    };
  }

  private @Nullable Name name(Subject subject) {
    Optional<String> generated = convention.generate(subject, null);
    return generated.map(text -> new Name(spelling.nameLimit().cut(text), true)).orElse(null);
  }
}
