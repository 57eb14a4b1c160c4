package dev.banister.pairing;

import dev.banister.schema.SchemaDifference;
import dev.banister.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns that a constraint or an index of a table is made of. */
final class ObjectColumns {
  private ObjectColumns() {}

  static List<String> of(SchemaDifference object, Table table) {
    return switch (object.kind()) {
      case COLUMN -> List.of(object.name());
      case UNIQUE ->
          table.uniques().stream()
              .filter(u -> isIt(object, u.name(), u.columns()))
              .flatMap(u -> u.columns().stream())
              .toList();
      case FOREIGN_KEY ->
          table.foreignKeys().stream()
              .filter(f -> isIt(object, f.name(), f.columns()))
              .flatMap(f -> f.columns().stream())
              .toList();
      case PRIMARY_KEY -> table.primaryKey() == null ? List.of() : table.primaryKey().columns();
      case CHECK ->
          table.checks().stream()
              .filter(c -> Objects.equals(c.name(), object.name()))
              .flatMap(c -> words(c.condition()))
              .toList();
      case INDEX ->
          table.indexes().values().stream()
              .filter(i -> i.name().equals(object.name()))
              .flatMap(i -> i.parts().stream().flatMap(ObjectColumns::words))
              .toList();
      case TABLE, VIEW, TRIGGER, ENUM, SEQUENCE, FUNCTION, OTHER -> List.of();
    };
  }

  private static java.util.stream.Stream<String> words(String text) {
    return Arrays.stream(text.split("\\W+"));
  }

  private static boolean isIt(
      SchemaDifference object, @Nullable String name, List<String> columns) {
    return name == null
        ? object.name().equals("(" + String.join(", ", columns) + ")")
        : object.name().equals(name);
  }
}
