package dev.banister.replay;

import dev.banister.schema.CatalogSpelling;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL refuses in a column or a constraint, as far as it shows in the catalog. */
final class PostgresqlRules {
  private static final CatalogSpelling SPELLING = CatalogSpelling.of(Dialect.POSTGRESQL);
  private static final Pattern NEXTVAL = Pattern.compile("nextval\\('([^']+)'");

  /** Types that other databases know and scripts for them leave behind. */
  private static final Set<String> FOREIGN_TYPES =
      Set.of(
          "datetime",
          "double",
          "tinyint",
          "mediumint",
          "tinytext",
          "mediumtext",
          "longtext",
          "blob",
          "tinyblob",
          "mediumblob",
          "longblob",
          "clob",
          "binary",
          "varbinary",
          "nvarchar",
          "year");

  private static final Set<String> STRINGS = Set.of("text", "character varying", "character");
  private static final Set<String> NUMBERS =
      Set.of("integer", "bigint", "smallint", "numeric", "real", "double precision");
  private static final Set<String> TIMES =
      Set.of("date", "timestamp without time zone", "timestamp with time zone");
  private static final Set<String> DOCUMENTS = Set.of("json", "jsonb");
  private static final List<Set<String>> FAMILIES =
      List.of(
          STRINGS,
          NUMBERS,
          TIMES,
          DOCUMENTS,
          Set.of("boolean"),
          Set.of("uuid"),
          Set.of("bytea"),
          Set.of("interval"));

  private PostgresqlRules() {}

  static void refuse(Draft draft, String table, Column column) {
    String base = base(column.type());
    if (FOREIGN_TYPES.contains(base)
        || column.type().toLowerCase(Locale.ROOT).startsWith("text(")) {
      throw new RefusedException("PostgreSQL knows no type " + column.type() + ".");
    }
    String text = column.defaultText();
    if (text == null) {
      return;
    }
    String form = String.valueOf(SPELLING.condition(text));
    if (base.equals("boolean") && (form.equals("0") || form.equals("1"))) {
      throw new RefusedException(
          "Column %s.%s is boolean, and its default %s is a number."
              .formatted(table, column.name(), text));
    }
    if (text.toLowerCase(Locale.ROOT).matches("(?s).*\\bon +update\\b.*")) {
      throw new RefusedException("PostgreSQL cannot read the default " + text + ".");
    }
    refuseSequence(draft, table, column, text);
  }

  private static void refuseSequence(Draft draft, String table, Column column, String text) {
    Matcher sequence = NEXTVAL.matcher(text);
    boolean known =
        !sequence.find()
            || draft.schema().sequences().containsKey(sequence.group(1))
            || sequence.group(1).equals(OwnedSequences.name(table, column))
            || draft.schema().table(table).filter(Table::assumed).isPresent();
    if (!known) {
      throw new RefusedException("There is no sequence " + sequence.group(1) + ".");
    }
  }

  /**
   * Refuses a change of type for which PostgreSQL asks for USING. A type that this table does not
   * hold is let through.
   *
   * @see <a href="https://www.postgresql.org/docs/current/sql-createcast.html">CREATE CAST</a>
   */
  static void refuseCast(Column column, String type) {
    String from = base(column.type());
    String to = base(type);
    boolean told = isTold(from) && isTold(to);
    boolean same = FAMILIES.stream().anyMatch(f -> f.contains(from) && f.contains(to));
    if (told && !same && !STRINGS.contains(to)) {
      throw new RefusedException(
          "Column %s cannot be cast from %s to %s without postgresql_using."
              .formatted(column.name(), from, to));
    }
  }

  private static boolean isTold(String type) {
    return FAMILIES.stream().anyMatch(family -> family.contains(type));
  }

  private static String base(String type) {
    return SPELLING.type(type).replaceAll("\\([^)]*\\)", "");
  }

  /** Refuses to drop a key that a foreign key of another table needs. */
  static void refuseNeeded(Draft draft, Table before, Table after) {
    Set<List<String>> dropped = keysLost(before, after);
    for (Table other : draft.schema().tables().values()) {
      for (ForeignKey key : other.foreignKeys()) {
        boolean needs =
            key.referencedTable().equals(before.name())
                && dropped.contains(key.referencedColumns());
        if (needs && after.foreignKeys().containsAll(own(other, before))) {
          throw new RefusedException(
              "The constraint cannot be dropped while a foreign key of %s needs it."
                  .formatted(other.name()));
        }
      }
    }
  }

  /** The keys that other tables could refer to and no longer can. */
  static Set<List<String>> keysLost(Table before, Table after) {
    Set<List<String>> lost = keys(before);
    lost.removeAll(keys(after));
    return lost;
  }

  /** Refuses a reference to columns that are no key of their table. */
  static void refuseKeyless(Table referenced, List<String> columns) {
    boolean keyed =
        referenced.assumed()
            || columns.isEmpty()
            || keys(referenced).stream()
                .anyMatch(key -> Set.copyOf(key).equals(Set.copyOf(columns)))
            || referenced.indexes().values().stream()
                .anyMatch(index -> index.unique() && index.parts().equals(columns));
    if (!keyed) {
      throw new RefusedException(
          "Columns (%s) are no key of table %s, so nothing can refer to them."
              .formatted(String.join(", ", columns), referenced.name()));
    }
  }

  private static List<ForeignKey> own(Table other, Table before) {
    return other.name().equals(before.name()) ? before.foreignKeys() : List.of();
  }

  private static Set<List<String>> keys(Table table) {
    Set<List<String>> keys = new HashSet<>();
    table.uniques().forEach(unique -> keys.add(unique.columns()));
    if (table.primaryKey() != null) {
      keys.add(table.primaryKey().columns());
    }
    return keys;
  }
}
