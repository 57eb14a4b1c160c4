package dev.banister.rehearsal.seed;

import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table that a revision changed, in both forms.
 *
 * @param olderEnums labels of the older schema's enum types, by type name
 * @param newerEnums labels of the newer schema's
 * @param maker makes rows of the newer form
 */
record NewerTable(
    Table older,
    Table newer,
    Map<String, List<String>> olderEnums,
    Map<String, List<String>> newerEnums,
    Dialect dialect,
    RowMaker maker) {

  static NewerTable of(Table older, Table newer, Schema before, Schema after, RowMaker maker) {
    return new NewerTable(older, newer, before.enums(), after.enums(), maker.dialect(), maker);
  }

  /** The columns that are in both forms and to which rows of ours write. */
  Stream<Kept> kept() {
    return newer.columns().stream()
        .filter(Seeder::isWritten)
        .flatMap(now -> older.column(now.name()).map(was -> new Kept(was, now)).stream());
  }

  /** A column in both forms. */
  record Kept(Column was, Column now) {
    String name() {
      return now.name();
    }
  }

  /** The n-th ordinary value of a column. */
  Value value(Column column, long n) {
    return maker.value(column, n, false);
  }

  /** Labels of the enum type that a column had or has; empty when its type is no enum. */
  static Optional<List<String>> labels(Map<String, List<String>> enums, Column column) {
    return Optional.ofNullable(enums.get(column.type().replace("\"", "")));
  }

  /** Whether the revision changed the table or a type that it uses. */
  static boolean isChanged(Table newer, Schema before, Schema after) {
    return !newer.equals(before.tables().get(newer.name()))
        || newer.columns().stream()
            .anyMatch(c -> !labels(before.enums(), c).equals(labels(after.enums(), c)));
  }
}
