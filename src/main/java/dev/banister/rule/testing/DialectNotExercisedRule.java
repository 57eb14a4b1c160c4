package dev.banister.rule.testing;

import dev.banister.project.MigrationScript;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.HistoryContext;
import dev.banister.rule.Rule;
import dev.banister.rule.Severity;
import dev.banister.sql.Dialect;
import dev.banister.ui.review.compose.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dialects that scripts branch for and that this audit did not look at. */
public final class DialectNotExercisedRule implements Rule {
  @Override
  public String code() {
    return "BN802";
  }

  @Override
  public String id() {
    return "dialect-not-exercised";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Pattern TEST =
      Pattern.compile(
          "\\bdialect\\b[^\\n]*?[\"'](sqlite|postgresql|mysql|mariadb)[\"']|[\"'](sqlite|postgresql|mysql|mariadb)[\"'][^\\n]*\\bdialect\\b");

  @Override
  public List<Finding> checkHistory(HistoryContext context) {
    Map<Dialect, List<Place>> places = new EnumMap<>(Dialect.class);
    for (MigrationScript script : context.project().scripts().values()) {
      if (script.text().contains("dialect")) {
        places(script)
            .forEach(p -> places.computeIfAbsent(p.dialect(), d -> new ArrayList<>()).add(p));
      }
    }
    places.remove(context.dialect());
    return places.values().stream().map(list -> finding(context, list)).toList();
  }

  /** A branch for a dialect; one of each dialect and script. */
  private record Place(Dialect dialect, MigrationScript script, int line) {}

  private static List<Place> places(MigrationScript script) {
    Map<Dialect, Place> found = new EnumMap<>(Dialect.class);
    List<String> lines = script.lines();
    for (int i = 0; i < lines.size(); i++) {
      String code = lines.get(i).replaceFirst("#.*", "");
      if (!code.contains("dialect")
          || code.strip().startsWith("import")
          || code.strip().startsWith("from")) {
        continue;
      }
      Matcher matcher = TEST.matcher(code);
      while (matcher.find()) {
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        found.putIfAbsent(Dialect.of(name), new Place(Dialect.of(name), script, i + 1));
      }
    }
    return List.copyOf(found.values());
  }

  private Finding finding(HistoryContext context, List<Place> places) {
    Place first = places.getFirst();
    String dialect = first.dialect().id();
    return new Finding(
        code(),
        id(),
        severity(),
        null,
        first.script().file(),
        first.line(),
        null,
        -1,
        dialect,
        (places.size() == 1 ? "1 revision branches" : places.size() + " revisions branch")
            + " for "
            + dialect
            + ", and this audit ran as "
            + context.dialect().id()
            + " alone.",
        "What stands in those branches was neither recorded nor compared. Run again with --dialect "
            + dialect
            + ".",
        null,
        List.of(),
        Set.of(Evidence.SCRIPT),
        null);
  }
}
