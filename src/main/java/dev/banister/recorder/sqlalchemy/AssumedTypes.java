package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.RecordingContext;
import dev.banister.sql.ColumnType;
import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a column type of the application for what its name says, and notes that it did.
 *
 * <p>Both directions of a script name the same class, so whether a downgrade undoes its upgrade
 * seldom hangs on what the class really is; without an assumption nothing of such a history could
 * be rehearsed. A name that says nothing of its kind is taken for text.
 */
final class AssumedTypes {
  private static final Pattern CLASS_NAME =
      Pattern.compile("(?:^|\\.)(_?[A-Z]\\w*)(?:\\((.*)\\))?$", Pattern.DOTALL);
  private static final Pattern LENGTH = Pattern.compile("^(?:length=)?(\\d+)");
  private static final int USUAL_LENGTH = 255;

  private final RecordingContext context;

  AssumedTypes(RecordingContext context) {
    this.context = context;
  }

  /** The type; empty when the expression doesn't end in the name of a class. */
  Optional<ColumnType> of(Unknown unknown) {
    Matcher matcher = CLASS_NAME.matcher(unknown.expression());
    if (!matcher.find()) {
      return Optional.empty();
    }
    ColumnType type = guess(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
    context.assume(
        new Unknown(
            unknown.placeholder(),
            unknown.expression(),
            context.here(),
            unknown.origin(),
            "Type "
                + matcher.group(1)
                + " is the application's own and is taken for "
                + type.name()
                + ", as its name says."));
    return Optional.of(type);
  }

  private static ColumnType guess(String className, String arguments) {
    String name = className.toLowerCase(Locale.ROOT);
    if (name.contains("string")) {
      return ColumnType.of("String").with("length", Value.of(length(arguments)));
    }
    return Kind.ALL.stream()
        .filter(kind -> kind.words().stream().anyMatch(name::contains))
        .map(Kind::type)
        .findFirst()
        .orElse(ColumnType.of("Text"));
  }

  private static int length(String arguments) {
    Matcher matcher = LENGTH.matcher(arguments.strip());
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : USUAL_LENGTH;
  }

  /** Words in the name of a class, and what it is taken for. */
  private record Kind(List<String> words, ColumnType type) {
    static final List<Kind> ALL = new ArrayList<>();

    static {
      add("Uuid", "uuid", "guid");
      ALL.add(new Kind(List.of("json", "dict", "pydantic"), json()));
      ALL.add(
          new Kind(
              List.of("time", "date"), ColumnType.of("DateTime").with("timezone", Value.of(true))));
      add("Boolean", "bool");
      add("Integer", "int");
      add("LargeBinary", "binary", "bytes");
    }

    private static void add(String type, String... words) {
      ALL.add(new Kind(List.of(words), ColumnType.of(type)));
    }

    /** JSONB on PostgreSQL, since JSON can't be indexed there. */
    private static ColumnType json() {
      ColumnType binary =
          new ColumnType("JSONB", "postgresql", Map.of(), List.of(), List.of(), Map.of(), null);
      return new ColumnType(
          "JSON", "", Map.of(), List.of(), List.of(), Map.of("postgresql", binary), null);
    }
  }
}
