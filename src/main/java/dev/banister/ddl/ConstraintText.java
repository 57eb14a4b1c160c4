package dev.banister.ddl;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.ConstraintDefinition.Check;
import dev.banister.operation.ConstraintDefinition.Exclude;
import dev.banister.operation.ConstraintDefinition.ForeignKey;
import dev.banister.operation.ConstraintDefinition.PrimaryKey;
import dev.banister.operation.ConstraintDefinition.Unique;
import dev.banister.operation.Name;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention.Subject;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.TableName;
import dev.banister.sql.TypeCheck;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constraints as CREATE TABLE lists them and ALTER TABLE adds them. */
public final class ConstraintText {
  private final Spelling spelling;
  private final ConstraintNames names;
  private final ForeignKeyText foreignKeys;

  public ConstraintText(Spelling spelling, ConstraintNames names) {
    this.spelling = spelling;
    this.names = names;
    this.foreignKeys = new ForeignKeyText(spelling);
  }

  /**
   * The text of a constraint with its name.
   *
   * @param columns of the table, as far as the operation knows them; INCLUDE asks for them
   * @return empty when the dialect leaves it out without a word
   */
  public Optional<String> item(
      ConstraintDefinition constraint, TableName table, List<String> columns) {
    return switch (constraint) {
      case PrimaryKey c -> Optional.of(primaryKey(c, table, columns));
      case Unique c -> Optional.of(unique(c, table, columns));
      case Check c -> Optional.of(check(c, table, List.of()));
      case ForeignKey c -> foreignKey(c, table);
      case Exclude c -> Optional.of(exclude(c, table));
    };
  }

  /** The check that a type brings along. */
  public String typeCheck(TypeCheck check, TableName table, String column) {
    Name name = check.name() == null ? null : Name.of(check.name());
    String preamble = names.preamble(name, Subject.of("ck", table, List.of(column)));
    return preamble + "CHECK (" + check.condition() + ")";
  }

  private String primaryKey(PrimaryKey key, TableName table, List<String> columns) {
    String using = new OptionValues(key.options()).text(spelling.dialect().id() + "_using");
    return names.preamble(key.name(), Subject.of("pk", table, key.columns()))
        + "PRIMARY KEY ("
        + spelling.identifiers().list(key.columns())
        + ")"
        + include(new OptionValues(key.options()), columns)
        + deferrability(key)
        + onConflict(key)
        + (using == null || !isMysql() ? "" : " USING " + spelling.identifier(using));
  }

  private boolean isMysql() {
    return spelling.dialect() == Dialect.MYSQL || spelling.dialect() == Dialect.MARIADB;
  }

  private String unique(Unique unique, TableName table, List<String> columns) {
    OptionValues options = new OptionValues(unique.options());
    return names.preamble(unique.name(), Subject.of("uq", table, unique.columns()))
        + "UNIQUE "
        + nullsDistinct(options)
        + "("
        + spelling.identifiers().list(unique.columns())
        + ")"
        + include(options, columns)
        + deferrability(unique)
        + onConflict(unique);
  }

  private String nullsDistinct(OptionValues options) {
    Boolean notDistinct = options.flag("postgresql_nulls_not_distinct");
    if (spelling.dialect() != Dialect.POSTGRESQL || notDistinct == null) {
      return "";
    }
    return notDistinct ? "NULLS NOT DISTINCT " : "NULLS DISTINCT ";
  }

  private String include(OptionValues options, List<String> known) {
    List<String> included = options.names("postgresql_include");
    if (spelling.dialect() != Dialect.POSTGRESQL || included.isEmpty()) {
      return "";
    }
    for (String column : included) {
      if (!known.contains(column)) {
        throw new SpellingException("KeyError", "'" + column + "'");
      }
    }
    return " INCLUDE (" + spelling.identifiers().list(included) + ")";
  }

  /** A check; {@code columns} are those that the operation knows, for the naming convention. */
  String check(Check check, TableName table, List<String> columns) {
    boolean notValid = new OptionValues(check.options()).isSet("postgresql_not_valid");
    return names.preamble(check.name(), Subject.of("ck", table, columns))
        + "CHECK ("
        + spelling.condition(check.condition())
        + ")"
        + deferrability(check)
        + onConflict(check)
        + (notValid && spelling.dialect() == Dialect.POSTGRESQL ? " NOT VALID" : "");
  }

  private Optional<String> foreignKey(ForeignKey key, TableName table) {
    Subject subject =
        new Subject("fk", table, key.columns(), key.referencedTable(), referenced(key));
    return foreignKeys.text(key, table).map(text -> names.preamble(key.name(), subject) + text);
  }

  private static List<String> referenced(ForeignKey key) {
    return key.referencedColumns().isEmpty() ? key.columns() : key.referencedColumns();
  }

  private String exclude(Exclude exclude, TableName table) {
    if (spelling.dialect() != Dialect.POSTGRESQL) {
      throw SpellingException.unsupportedDdl(
          spelling.dialect(), "<class 'sqlalchemy.dialects.postgresql.ext.ExcludeConstraint'>");
    }
    OptionValues options = new OptionValues(exclude.options());
    String using = Optional.ofNullable(option(options, "using")).orElse("gist");
    String parts =
        exclude.elements().stream()
            .map(e -> spelling.groupedExpression(e.expression()) + " WITH " + e.operator())
            .collect(Collectors.joining(", "));
    String where =
        options
            .expression("where")
            .or(() -> options.expression("postgresql_where"))
            .map(condition -> " WHERE (" + spelling.condition(IndexText.asSql(condition)) + ")")
            .orElse("");
    return names.preamble(exclude.name(), Subject.of("ex", table, List.of()))
        + "EXCLUDE USING "
        + using.toLowerCase(Locale.ROOT)
        + " ("
        + parts
        + ")"
        + where
        + deferrability(exclude);
  }

  private static @Nullable String option(OptionValues options, String name) {
    String plain = options.text(name);
    return plain == null ? options.text("postgresql_" + name) : plain;
  }

  private String deferrability(ConstraintDefinition constraint) {
    return foreignKeys.deferrability(new OptionValues(constraint.options()));
  }

  private String onConflict(ConstraintDefinition constraint) {
    String clause = new OptionValues(constraint.options()).text("sqlite_on_conflict");
    return clause == null || spelling.dialect() != Dialect.SQLITE ? "" : " ON CONFLICT " + clause;
  }
}
