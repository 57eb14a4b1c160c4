package dev.banister.recorder.child;

import dev.banister.operation.Operation;
import dev.banister.recorder.alembic.Records;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import dev.banister.value.Unknown.Origin;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unknown values of one script. What is asked for at the same place in the same words is the
 * same value, also when a function is run again for another branch.
 */
final class Unknowns {
  private static final Pattern PLACEHOLDER = Pattern.compile("⟨\\d+⟩");

  private static final int LONGEST = 240;

  private final Map<Asked, Unknown> known = new HashMap<>();
  private final Map<String, Unknown> byPlaceholder = new HashMap<>();

  Unknown of(String expression, SourceSpan span, Origin origin, String explanation) {
    String told = shortened(expression);
    Asked asked = new Asked(told, span);
    Unknown found = known.get(asked);
    if (found == null) {
      found = add(told, span, origin, explanation);
      known.put(asked, found);
    }
    return found;
  }

  /** A value that is made of itself in a loop grows without end; its two ends are told. */
  private static String shortened(String expression) {
    return expression.length() <= LONGEST
        ? expression
        : expression.substring(0, LONGEST * 2 / 3)
            + " … "
            + expression.substring(expression.length() - LONGEST / 3);
  }

  private Unknown add(String expression, SourceSpan span, Origin origin, String explanation) {
    String placeholder = "⟨" + (known.size() + 1) + "⟩";
    Unknown unknown = new Unknown(placeholder, expression, span, origin, explanation);
    byPlaceholder.put(placeholder, unknown);
    return unknown;
  }

  /** Every unknown value that an operation carries, itself or as a placeholder in a text. */
  List<Unknown> in(Operation operation) {
    Set<Unknown> found = new LinkedHashSet<>();
    Records.walk(
        operation,
        part -> {
          if (part instanceof Unknown unknown) {
            found.add(unknown);
          } else if (part instanceof String text && Unknown.in(text)) {
            addPlaceholders(text, found);
          }
        });
    return List.copyOf(found);
  }

  private void addPlaceholders(String text, Set<Unknown> found) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      Unknown unknown = byPlaceholder.get(matcher.group());
      if (unknown != null) {
        found.add(unknown);
      }
    }
  }

  /** What is asked for and where. */
  private record Asked(String expression, SourceSpan span) {}
}
