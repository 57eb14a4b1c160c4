package dev.banister.schema;

import dev.banister.schema.SchemaDifference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares the unique, check and foreign key constraints of two tables.
 *
 * <p>Constraints belong together that share a name; then those with equal content, whose names
 * differ; then foreign keys from the same columns to the same table. What is left is gone or new.
 */
final class ConstraintDiff {
  private final Table before;
  private final Table after;
  private final CatalogSpelling spelling;
  private final List<SchemaDifference> found = new ArrayList<>();

  ConstraintDiff(Table before, Table after, CatalogSpelling spelling) {
    this.before = before;
    this.after = after;
    this.spelling = spelling;
  }

  List<SchemaDifference> differences() {
    compare(uniques(before), uniques(after));
    compare(checks(before), checks(after));
    compare(foreignKeys(before), foreignKeys(after));
    return List.copyOf(found);
  }

  /**
   * A constraint ready for comparison.
   *
   * @param unnamed what stands for the name when there is none
   * @param place what two unnamed constraints share that are versions of one
   */
  private record Entry(
      Kind kind,
      @Nullable String name,
      String unnamed,
      String place,
      String text,
      List<Aspect> aspects) {
    String label() {
      return name == null ? unnamed : name;
    }

    List<@Nullable String> content() {
      List<@Nullable String> content = new ArrayList<>();
      aspects.forEach(aspect -> content.add(aspect.canonical()));
      return content;
    }
  }

  /** One attribute: its canonical form for comparing and its text for the reader. */
  private record Aspect(String attribute, @Nullable String canonical, @Nullable String text) {}

  private void compare(List<Entry> old, List<Entry> now) {
    List<Entry> left = new ArrayList<>(old);
    List<Entry> right = new ArrayList<>(now);
    match(left, right, (a, b) -> a.name() != null && a.name().equals(b.name()));
    match(left, right, (a, b) -> Objects.equals(a.name(), b.name()) && sameContent(a, b));
    match(left, right, ConstraintDiff::sameContent);
    match(
        left, right, (a, b) -> a.name() == null && b.name() == null && a.place().equals(b.place()));
    left.forEach(e -> add(e, null, e.text(), null));
    right.forEach(e -> add(e, null, null, e.text()));
  }

  private static boolean sameContent(Entry a, Entry b) {
    return a.content().equals(b.content());
  }

  private void match(List<Entry> left, List<Entry> right, BiPredicate<Entry, Entry> same) {
    for (Entry old : List.copyOf(left)) {
      for (Entry now : right) {
        if (same.test(old, now)) {
          left.remove(old);
          right.remove(now);
          attributes(old, now);
          break;
        }
      }
    }
  }

  private void attributes(Entry old, Entry now) {
    if (!Objects.equals(old.name(), now.name())) {
      add(old, "name", old.name(), now.name());
    }
    for (int i = 0; i < old.aspects().size(); i++) {
      Aspect was = old.aspects().get(i);
      Aspect is = now.aspects().get(i);
      if (!Objects.equals(was.canonical(), is.canonical())) {
        add(old, was.attribute(), was.text(), is.text());
      }
    }
  }

  private void add(
      Entry entry, @Nullable String attribute, @Nullable String old, @Nullable String now) {
    found.add(
        new SchemaDifference(before.name(), entry.kind(), entry.label(), attribute, old, now));
  }

  private static List<Entry> uniques(Table table) {
    return table.uniques().stream()
        .map(
            unique -> {
              String columns = CatalogWords.columns(unique.columns());
              List<Aspect> aspects =
                  List.of(new Aspect("columns", columns, columns), options(unique.options()));
              return new Entry(Kind.UNIQUE, unique.name(), columns, columns, columns, aspects);
            })
        .toList();
  }

  private List<Entry> checks(Table table) {
    return table.checks().stream()
        .map(
            check -> {
              String text = check.condition();
              String canonical = spelling.condition(text);
              List<Aspect> aspects =
                  List.of(new Aspect("condition", canonical, text), options(check.options()));
              String unnamed = "(" + text + ")";
              return new Entry(Kind.CHECK, check.name(), unnamed, canonical, text, aspects);
            })
        .toList();
  }

  private static List<Entry> foreignKeys(Table table) {
    return table.foreignKeys().stream().map(ConstraintDiff::foreignKey).toList();
  }

  private static Entry foreignKey(ForeignKey key) {
    String columns = CatalogWords.columns(key.columns());
    String references = CatalogWords.columns(key.referencedColumns());
    List<Aspect> aspects =
        List.of(
            new Aspect("columns", columns, columns),
            new Aspect("referenced table", key.referencedTable(), key.referencedTable()),
            new Aspect("referenced columns", references, references),
            action("on delete", key.onDelete()),
            action("on update", key.onUpdate()),
            deferrable(key),
            options(key.options()));
    String place = columns + " " + key.referencedTable();
    String text = CatalogWords.of(key);
    return new Entry(Kind.FOREIGN_KEY, key.name(), columns, place, text, aspects);
  }

  private static Aspect options(String options) {
    return new Aspect("options", options, options);
  }

  private static Aspect action(String attribute, String action) {
    String upper = action.isEmpty() ? "NO ACTION" : action.toUpperCase(Locale.ROOT);
    return new Aspect(attribute, upper, upper);
  }

  /** {@code deferrable} alone means initially immediate; {@code not deferrable} is the default. */
  private static Aspect deferrable(ForeignKey key) {
    String text = key.deferrable();
    String canonical =
        text == null || text.startsWith("not deferrable")
            ? null
            : text.replace(" initially immediate", "");
    return new Aspect("deferrable", canonical, text);
  }
}
