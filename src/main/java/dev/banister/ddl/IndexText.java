package dev.banister.ddl;

import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.sql.NamingConvention.Subject;
import dev.banister.sql.Spelling;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CREATE INDEX and DROP INDEX of one dialect. */
public final class IndexText {
  private final Spelling spelling;
  private final ConstraintNames names;

  public IndexText(Spelling spelling, ConstraintNames names) {
    this.spelling = spelling;
    this.names = names;
  }

  /** A condition that may be given as a plain string, as SQL. */
  static SqlExpression asSql(SqlExpression condition) {
    return condition instanceof SqlExpression.Literal literal
            && literal.literal() instanceof Value.Text text
        ? SqlExpression.Text.of(text.text())
        : condition;
  }

  /** CREATE INDEX. */
  public String create(IndexDefinition index, TableName table, boolean ifNotExists) {
    String name = spelling.identifier(name(index.name(), table, columns(index)));
    OptionValues options = new OptionValues(index.options());
    return switch (spelling.dialect()) {
      case SQLITE -> sqlite(index, table, ifNotExists, name, options);
      case POSTGRESQL -> postgresql(index, table, ifNotExists, name, options);
      case MYSQL, MARIADB -> mysql(index, table, ifNotExists, name, options);
    };
  }

  /** DROP INDEX; {@code table} is what the script names, or null. */
  String drop(@Nullable Name name, TableName table, boolean ifExists, OptionValues options) {
    String index = name(name, table, List.of("x"));
    String exists = ifExists ? "IF EXISTS " : "";
    return switch (spelling.dialect()) {
      case SQLITE ->
          "DROP INDEX " + exists + spelling.identifiers().qualified(table.schema(), index);
      case POSTGRESQL ->
          "DROP INDEX "
              + (options.isSet("postgresql_concurrently") ? "CONCURRENTLY " : "")
              + exists
              + spelling.identifiers().qualified(table.schema(), index);
      case MYSQL, MARIADB ->
          "DROP INDEX "
              + exists
              + spelling.identifier(index)
              + " ON "
              + spelling.identifiers().quote(table);
    };
  }

  private String name(@Nullable Name name, TableName table, List<String> columns) {
    return String.valueOf(names.resolve(name, Subject.of("ix", table, columns)));
  }

  private static List<String> columns(IndexDefinition index) {
    List<String> columns = new ArrayList<>();
    index.parts().forEach(part -> addColumns(part, columns));
    return columns;
  }

  private static void addColumns(SqlExpression part, List<String> columns) {
    switch (part) {
      case SqlExpression.ColumnReference c -> columns.add(c.name());
      case SqlExpression.Function f -> f.arguments().forEach(a -> addColumns(a, columns));
      case SqlExpression.Operation o -> o.operands().forEach(a -> addColumns(a, columns));
      default -> {}
    }
  }

  private String sqlite(
      IndexDefinition index,
      TableName table,
      boolean ifNotExists,
      String name,
      OptionValues options) {
    String parts =
        index.parts().stream().map(spelling::expression).collect(Collectors.joining(", "));
    String schema = table.schema() == null ? "" : spelling.identifier(table.schema()) + ".";
    return head(index, "", "", ifNotExists)
        + schema
        + name
        + " ON "
        + spelling.identifier(table.name())
        + " ("
        + parts
        + ")"
        + where(options, "sqlite_where");
  }

  private static String head(
      IndexDefinition index, String prefix, String concurrently, boolean ifNotExists) {
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + prefix
        + "INDEX "
        + concurrently
        + (ifNotExists ? "IF NOT EXISTS " : "");
  }

  private String where(OptionValues options, String key) {
    return options
        .expression(key)
        .map(condition -> " WHERE " + spelling.condition(asSql(condition)))
        .orElse("");
  }

  private String postgresql(
      IndexDefinition index,
      TableName table,
      boolean ifNotExists,
      String name,
      OptionValues options) {
    String concurrently = options.isSet("postgresql_concurrently") ? "CONCURRENTLY " : "";
    String using = options.text("postgresql_using");
    Map<String, @Nullable String> operators = options.mapping("postgresql_ops");
    String parts =
        index.parts().stream()
            .map(part -> spelling.groupedExpression(part) + operator(part, operators))
            .collect(Collectors.joining(", "));
    return head(index, "", concurrently, ifNotExists)
        + name
        + " ON "
        + spelling.identifiers().quote(table)
        + (using == null || using.isEmpty() ? "" : " USING " + using.toLowerCase(Locale.ROOT))
        + " ("
        + parts
        + ")"
        + postgresqlEnd(options);
  }

  private String postgresqlEnd(OptionValues options) {
    List<String> include = options.names("postgresql_include");
    Boolean notDistinct = options.flag("postgresql_nulls_not_distinct");
    Map<String, @Nullable String> with = options.mapping("postgresql_with");
    String tablespace = options.text("postgresql_tablespace");
    return (include.isEmpty() ? "" : " INCLUDE (" + spelling.identifiers().list(include) + ")")
        + (notDistinct == null ? "" : notDistinct ? " NULLS NOT DISTINCT" : " NULLS DISTINCT")
        + (with.isEmpty() ? "" : " WITH (" + TableOptions.parameters(with) + ")")
        + (tablespace == null ? "" : " TABLESPACE " + spelling.identifier(tablespace))
        + where(options, "postgresql_where");
  }

  private static String operator(SqlExpression part, Map<String, @Nullable String> operators) {
    String key =
        switch (part) {
          case SqlExpression.ColumnReference c -> c.name();
          case SqlExpression.Label l -> l.name();
          default -> "";
        };
    String operator = operators.get(key);
    return operator == null ? "" : " " + operator;
  }

  private String mysql(
      IndexDefinition index,
      TableName table,
      boolean ifNotExists,
      String name,
      OptionValues options) {
    MysqlIndex own = new MysqlIndex(spelling, options);
    return head(index, own.prefix(), "", ifNotExists)
        + name
        + " ON "
        + spelling.identifiers().quote(table)
        + " ("
        + index.parts().stream().map(own::part).collect(Collectors.joining(", "))
        + ")"
        + own.end();
  }
}
