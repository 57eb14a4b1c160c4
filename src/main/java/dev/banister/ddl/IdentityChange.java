package dev.banister.ddl;

import dev.banister.operation.ColumnDefinition.Identity;
import dev.banister.operation.Operation.AlterColumn;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What stands after ALTER COLUMN when a PostgreSQL column gets, changes or loses an identity. */
final class IdentityChange {
  private IdentityChange() {}

  static String of(AlterColumn operation) {
    Identity wanted = operation.identity();
    Identity existing = operation.existing().identity();
    if (wanted == null) {
      return "DROP IDENTITY";
    }
    return existing == null ? "ADD " + IdentityText.of(wanted) : changes(wanted, existing);
  }

  /** The attributes that differ, in alphabetical order; nothing when none does. */
  private static String changes(Identity wanted, Identity existing) {
    TreeSet<String> names = new TreeSet<>(wanted.options().keySet());
    names.addAll(existing.options().keySet());
    names.add("always");
    List<String> changes = new ArrayList<>();
    for (String name : names) {
      if (name.equals("always")) {
        if (wanted.always() != existing.always()) {
          changes.add("SET GENERATED " + (wanted.always() ? "ALWAYS" : "BY DEFAULT"));
        }
      } else if (!Objects.equals(wanted.options().get(name), existing.options().get(name))) {
        Value value = wanted.options().getOrDefault(name, Value.NULL);
        changes.add("SET " + IdentityText.options(Map.of(name, value)));
      }
    }
    return String.join(" ", changes);
  }
}
