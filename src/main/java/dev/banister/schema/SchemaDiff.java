package dev.banister.schema;

import dev.banister.schema.SchemaDifference.Kind;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells in what two catalogs differ.
 *
 * <p>The order of columns is no difference: a column that comes back comes back last. Whether a
 * table is assumed, and the text of its CREATE statement, are none either.
 */
public final class SchemaDiff {
  private final CatalogSpelling spelling;
  private final List<SchemaDifference> found = new ArrayList<>();

  private SchemaDiff(CatalogSpelling spelling) {
    this.spelling = spelling;
  }

  /** All differences, tables first, in the order of {@code before} and then of {@code after}. */
  public static List<SchemaDifference> between(Schema before, Schema after, Dialect dialect) {
    SchemaDiff diff = new SchemaDiff(CatalogSpelling.of(dialect));
    diff.tables(before, after);
    Function<String, String> statement = diff.spelling::statement;
    diff.texts(Kind.VIEW, before.views(), after.views(), statement);
    diff.texts(Kind.TRIGGER, before.triggers(), after.triggers(), statement);
    diff.enums(before, after);
    diff.texts(Kind.SEQUENCE, before.sequences(), after.sequences(), statement);
    diff.texts(Kind.FUNCTION, before.functions(), after.functions(), statement);
    diff.texts(Kind.OTHER, before.others(), after.others(), statement);
    return List.copyOf(diff.found);
  }

  private void tables(Schema before, Schema after) {
    for (String name : union(before.tables(), after.tables())) {
      Table old = before.tables().get(name);
      Table now = after.tables().get(name);
      if (old == null || now == null) {
        found.add(whole(Kind.TABLE, name, text(old), text(now)));
      } else if (old != now && !old.equals(now)) {
        found.addAll(new TableDiff(old, now, spelling).differences());
      }
    }
  }

  private void texts(
      Kind kind,
      Map<String, String> before,
      Map<String, String> after,
      Function<String, String> canonical) {
    for (String name : union(before, after)) {
      String old = before.get(name);
      String now = after.get(name);
      if (old == null || now == null) {
        found.add(whole(kind, name, old, now));
      } else if (!old.equals(now) && !canonical.apply(old).equals(canonical.apply(now))) {
        found.add(new SchemaDifference(null, kind, name, "definition", old, now));
      }
    }
  }

  private void enums(Schema before, Schema after) {
    for (String name : union(before.enums(), after.enums())) {
      List<String> old = before.enums().get(name);
      List<String> now = after.enums().get(name);
      if (old == null || now == null) {
        found.add(whole(Kind.ENUM, name, labels(old), labels(now)));
      } else if (!old.equals(now)) {
        found.add(new SchemaDifference(null, Kind.ENUM, name, "labels", labels(old), labels(now)));
      }
    }
  }

  private static SchemaDifference whole(
      Kind kind, String name, @Nullable String before, @Nullable String after) {
    return new SchemaDifference(null, kind, name, null, before, after);
  }

  private static @Nullable String text(@Nullable Table table) {
    return table == null ? null : CatalogWords.of(table);
  }

  private static @Nullable String labels(@Nullable List<String> labels) {
    return labels == null ? null : String.join(", ", labels);
  }

  /** The names of both, those of {@code before} first. */
  static Set<String> union(Map<String, ?> before, Map<String, ?> after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names;
  }
}
