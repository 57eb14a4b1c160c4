package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlExpression;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.python.core.Py;
import org.python.core.PyObject;

/**
 * Arguments with a dialect's name in front: {@code postgresql_where}, {@code sqlite_on_conflict}.
 *
 * <p>One without a dialect, often a misspelt ordinary argument, is refused as SQLAlchemy does.
 */
public final class DialectOptions {
  private static final Set<String> POSTGRESQL_INDEX =
      Set.of(
          "using",
          "include",
          "where",
          "ops",
          "concurrently",
          "with",
          "tablespace",
          "nulls_not_distinct");
  private static final Set<String> POSTGRESQL_TABLE =
      Set.of(
          "ignore_search_path",
          "tablespace",
          "partition_by",
          "with_oids",
          "with",
          "on_commit",
          "inherits",
          "using");

  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          Map.entry("postgresql Index", POSTGRESQL_INDEX),
          Map.entry("postgresql Table", POSTGRESQL_TABLE),
          Map.entry("postgresql Column", Set.of()),
          Map.entry("postgresql CheckConstraint", Set.of("not_valid")),
          Map.entry("postgresql ForeignKeyConstraint", Set.of("not_valid")),
          Map.entry("postgresql ForeignKey", Set.of("not_valid")),
          Map.entry("postgresql PrimaryKeyConstraint", Set.of("include")),
          Map.entry("postgresql UniqueConstraint", Set.of("include", "nulls_not_distinct")),
          Map.entry("sqlite Table", Set.of("autoincrement", "with_rowid", "strict")),
          Map.entry("sqlite Index", Set.of("where")),
          Map.entry(
              "sqlite Column",
              Set.of("on_conflict_primary_key", "on_conflict_not_null", "on_conflict_unique")),
          Map.entry("sqlite CheckConstraint", Set.of("on_conflict")),
          Map.entry("sqlite UniqueConstraint", Set.of("on_conflict")),
          Map.entry("sqlite PrimaryKeyConstraint", Set.of("on_conflict")),
          Map.entry("sqlite ForeignKeyConstraint", Set.of("on_conflict")),
          Map.entry("mysql PrimaryKeyConstraint", Set.of("using")),
          Map.entry("mysql Index", Set.of("using", "length", "prefix", "with_parser")),
          Map.entry("mariadb PrimaryKeyConstraint", Set.of("using")),
          Map.entry("mariadb Index", Set.of("using", "length", "prefix", "with_parser")));

  private final Library library;

  DialectOptions(Library library) {
    this.library = library;
  }

  /**
   * Checks and reads the arguments.
   *
   * @param construct class that takes them: {@code Index}, {@code Table}, {@code Column}, …
   */
  public Map<String, SqlExpression> read(String construct, Map<String, PyObject> given) {
    Map<String, SqlExpression> options = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          check(construct, name);
          options.put(name, library.expressions().option(name, value));
        });
    return options;
  }

  private void check(String construct, String name) {
    int underscore = name.indexOf('_');
    if (underscore <= 0 || underscore == name.length() - 1) {
      throw Py.TypeError(
          "Additional arguments should be named <dialectname>_<argument>, got '" + name + "'");
    }
    String dialect = name.substring(0, underscore);
    Set<String> known = KNOWN.get(dialect + " " + construct);
    if (known != null && !known.contains(name.substring(underscore + 1))) {
      throw library
          .errors()
          .argument(
              "Argument '"
                  + name
                  + "' is not accepted by dialect '"
                  + dialect
                  + "' on behalf of <class 'sqlalchemy.sql.schema."
                  + construct
                  + "'>");
    }
  }
}
