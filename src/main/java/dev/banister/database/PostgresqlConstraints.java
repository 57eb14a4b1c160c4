package dev.banister.database;

import dev.banister.schema.CheckConstraint;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.PrimaryKey;
import dev.banister.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The constraints of one table, from the rows of {@link PostgresqlQueries#CONSTRAINTS}. */
final class PostgresqlConstraints {
  private @Nullable PrimaryKey primaryKey;
  private final List<UniqueConstraint> uniques = new ArrayList<>();
  private final List<CheckConstraint> checks = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final Map<String, Index> exclusions = new TreeMap<>();

  void add(CatalogRow row) {
    String name = row.required(2);
    switch (row.required(1)) {
      case "p" -> primaryKey = new PrimaryKey(name, row.names(4), keyOptions(row));
      case "u" -> uniques.add(new UniqueConstraint(name, row.names(4), keyOptions(row)));
      case "c" -> checks.add(new CheckConstraint(name, row.required(15), checkOptions(row)));
      case "f" -> foreignKeys.add(foreignKey(row, name));
      case "x" -> exclusions.put(name, exclusion(row, name));
      default -> throw new IllegalArgumentException("no kind of constraint: " + row.required(1));
    }
  }

  /** {@code UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b) DEFERRABLE}, without its columns. */
  private static String keyOptions(CatalogRow row) {
    String text = row.required(3);
    int open = text.indexOf('(');
    String before = text.substring(0, open).replaceFirst("^(PRIMARY KEY|UNIQUE)", "");
    int close = text.indexOf(')', open);
    return options(before, text.substring(close + 1), comment(row.text(13)));
  }

  private static String checkOptions(CatalogRow row) {
    String text = row.required(3);
    return options(text.substring(text.lastIndexOf(')') + 1), "", comment(row.text(13)));
  }

  private static ForeignKey foreignKey(CatalogRow row, String name) {
    List<String> set = row.names(14);
    return new ForeignKey(
        name,
        row.names(4),
        row.required(5),
        row.names(6),
        action(row.required(7)),
        action(row.required(8)),
        deferrable(row),
        options(
            row.required(9).equals("f") ? "match full" : "",
            set.isEmpty() ? "" : "set only (" + String.join(", ", set) + ")",
            row.isTrue(12) ? "" : "not valid",
            comment(row.text(13))));
  }

  private static @Nullable String deferrable(CatalogRow row) {
    return !row.isTrue(10) ? null : row.isTrue(11) ? "deferrable initially deferred" : "deferrable";
  }

  private static String action(String letter) {
    return switch (letter) {
      case "r" -> "RESTRICT";
      case "c" -> "CASCADE";
      case "n" -> "SET NULL";
      case "d" -> "SET DEFAULT";
      default -> "NO ACTION";
    };
  }

  private static Index exclusion(CatalogRow row, String name) {
    String text = row.required(3);
    PostgresqlIndexText index = PostgresqlIndexText.of(" " + text.replaceFirst("^EXCLUDE", ""));
    int where = text.indexOf(" WHERE (");
    return new Index(
        name,
        index.parts(),
        false,
        where < 0 ? null : text.substring(where + " WHERE ".length()),
        "exclude " + index.method(),
        options(index.options(), "", comment(row.text(13))));
  }

  static String comment(@Nullable String comment) {
    return comment == null ? "" : "comment '" + comment + "'";
  }

  private static String options(String... parts) {
    return Stream.of(parts)
        .map(PostgresqlIndexText::lower)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Position in the primary key from 1, or 0. */
  int keyPosition(String column) {
    return primaryKey == null ? 0 : primaryKey.columns().indexOf(column) + 1;
  }

  @Nullable PrimaryKey primaryKey() {
    return primaryKey;
  }

  List<UniqueConstraint> uniques() {
    return uniques;
  }

  List<CheckConstraint> checks() {
    return checks;
  }

  List<ForeignKey> foreignKeys() {
    return foreignKeys;
  }

  Map<String, Index> exclusions() {
    return exclusions;
  }
}
