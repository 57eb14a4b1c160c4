package dev.banister.ddl;

import dev.banister.operation.ConstraintDefinition.ForeignKey;
import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.TableName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** FOREIGN KEY and REFERENCES with their actions. */
final class ForeignKeyText {
  private static final Pattern PHRASE = Pattern.compile("^\\w+(?:\\s+\\w+)*$");
  private static final Pattern PHRASE_WITH_COLUMNS =
      Pattern.compile(
          "^\\w+(?:\\s+\\w+)*(?:\\s*\\(\\s*(?:[\\w$]+|\"(?:[^\"]|\"\")+\")"
              + "(?:\\s*,\\s*(?:[\\w$]+|\"(?:[^\"]|\"\")+\"))*\\s*\\))?$");
  private static final Pattern INITIALLY =
      Pattern.compile("^(?:deferred|immediate)$", Pattern.CASE_INSENSITIVE);

  private final Spelling spelling;

  ForeignKeyText(Spelling spelling) {
    this.spelling = spelling;
  }

  /** The constraint without its name; empty where SQLite leaves out a key to another schema. */
  Optional<String> text(ForeignKey key, TableName table) {
    boolean isSqlite = spelling.dialect() == Dialect.SQLITE;
    if (isSqlite && !Objects.equals(key.referencedTable().schema(), table.schema())) {
      return Optional.empty();
    }
    TableName remote =
        isSqlite ? TableName.of(key.referencedTable().name()) : key.referencedTable();
    return Optional.of(
        "FOREIGN KEY("
            + spelling.identifiers().list(key.columns())
            + ") REFERENCES "
            + spelling.identifiers().quote(remote)
            + columns(key)
            + actions(key)
            + validity(key));
  }

  /** The key as it stands inside a column. */
  String inline(ForeignKey key) {
    return " REFERENCES "
        + spelling.identifiers().quote(key.referencedTable())
        + columns(key)
        + actions(key);
  }

  private String columns(ForeignKey key) {
    List<String> columns =
        key.referencedColumns().isEmpty() ? key.columns() : key.referencedColumns();
    return " (" + spelling.identifiers().list(columns) + ")";
  }

  private String actions(ForeignKey key) {
    OptionValues options = new OptionValues(key.options());
    return match(options.text("match"))
        + action(" ON DELETE ", key.onDelete(), onDeletePattern())
        + action(" ON UPDATE ", key.onUpdate(), PHRASE)
        + deferrability(options);
  }

  private String validity(ForeignKey key) {
    boolean notValid = new OptionValues(key.options()).isSet("postgresql_not_valid");
    return notValid && spelling.dialect() == Dialect.POSTGRESQL ? " NOT VALID" : "";
  }

  private Pattern onDeletePattern() {
    return spelling.dialect() == Dialect.POSTGRESQL ? PHRASE_WITH_COLUMNS : PHRASE;
  }

  private String match(@Nullable String match) {
    if (match == null) {
      return "";
    }
    return switch (spelling.dialect()) {
      case SQLITE, POSTGRESQL -> " MATCH " + match;
      case MYSQL, MARIADB ->
          throw SpellingException.compile(
              "MySQL ignores the 'MATCH' keyword while at the same time causes ON UPDATE/ON DELETE"
                  + " clauses to be ignored.");
    };
  }

  /** {@code [NOT ]DEFERRABLE} and {@code INITIALLY} of any constraint. */
  String deferrability(OptionValues options) {
    Boolean deferrable = options.flag("deferrable");
    String first = deferrable == null ? "" : deferrable ? " DEFERRABLE" : " NOT DEFERRABLE";
    return first + action(" INITIALLY ", options.text("initially"), INITIALLY);
  }

  private static String action(String keyword, @Nullable String phrase, Pattern allowed) {
    if (phrase == null) {
      return "";
    }
    if (!allowed.matcher(phrase).matches()) {
      throw SpellingException.compile(
          "Unexpected SQL phrase: '%s' (matching against '%s')"
              .formatted(phrase, allowed.pattern().replace("\\", "\\\\")));
    }
    return keyword + phrase;
  }
}
