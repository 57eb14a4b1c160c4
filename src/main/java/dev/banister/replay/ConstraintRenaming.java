package dev.banister.replay;

import dev.banister.schema.CheckConstraint;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.PrimaryKey;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Gives a constraint of a table another name. */
record ConstraintRenaming(String from, String to) {

  Table apply(Table table) {
    PrimaryKey key = table.primaryKey();
    return table
        .withPrimaryKey(key == null ? null : new PrimaryKey(now(key.name()), key.columns()))
        .withUniques(
            table.uniques().stream()
                .map(u -> new UniqueConstraint(now(u.name()), u.columns()))
                .toList())
        .withChecks(
            table.checks().stream()
                .map(c -> new CheckConstraint(now(c.name()), c.condition()))
                .toList())
        .withForeignKeys(table.foreignKeys().stream().map(this::renamed).toList());
  }

  private ForeignKey renamed(ForeignKey k) {
    return new ForeignKey(
        now(k.name()),
        k.columns(),
        k.referencedTable(),
        k.referencedColumns(),
        k.onDelete(),
        k.onUpdate(),
        k.deferrable());
  }

  private @Nullable String now(@Nullable String name) {
    return from.equals(name) ? to : name;
  }
}
