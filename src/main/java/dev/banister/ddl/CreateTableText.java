package dev.banister.ddl;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.ConstraintDefinition.ForeignKey;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.TypeCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CREATE TABLE with its columns, constraints and options, in SQLAlchemy's order. */
public final class CreateTableText {
  private final DdlParts parts;

  public CreateTableText(Dialect dialect, NamingConvention convention) {
    this(DdlParts.of(dialect, convention));
  }

  CreateTableText(DdlParts parts) {
    this.parts = parts;
  }

  /**
   * The statement.
   *
   * @throws SpellingException when the dialect cannot express something in it
   */
  public String of(TableDefinition table, boolean ifNotExists) {
    TableLayout layout = new TableLayout(table);
    rejectDuplicates(layout);
    Spelling spelling = parts.spelling();
    String prefixes = table.prefixes().stream().map(p -> p + " ").collect(Collectors.joining());
    String body = Stream.concat(columns(layout), items(layout)).collect(Collectors.joining(", "));
    return "CREATE "
        + prefixes
        + "TABLE "
        + (ifNotExists ? "IF NOT EXISTS " : "")
        + spelling.identifiers().quote(table.name())
        + " ("
        + body
        + ")"
        + new TableOptions(spelling).of(table);
  }

  private static void rejectDuplicates(TableLayout layout) {
    List<String> seen = new ArrayList<>();
    for (String column : layout.columnNames()) {
      if (seen.contains(column)) {
        throw new SpellingException(
            "sqlalchemy.exc.DuplicateColumnError",
            "A column with name '%s' is already present in table '%s'."
                .formatted(column, layout.table().name().name()));
      }
      seen.add(column);
    }
  }

  private Stream<String> columns(TableLayout layout) {
    return layout.table().columns().stream()
        .filter(column -> !new OptionValues(column.options()).isSet("system"))
        .map(column -> column(column, layout));
  }

  private String column(ColumnDefinition column, TableLayout layout) {
    try {
      return parts.columns().specification(column, layout)
          + parts.columns().checks(column, layout.table().name());
    } catch (SpellingException e) {
      throw e.in(layout.table().name().name(), column.name());
    }
  }

  private Stream<String> items(TableLayout layout) {
    List<String> items = new ArrayList<>();
    key(layout).flatMap(key -> item(key, layout)).ifPresent(items::add);
    for (ConstraintDefinition constraint : layout.explicitItems()) {
      item(constraint, layout).ifPresent(items::add);
    }
    for (ColumnDefinition column : layout.table().columns()) {
      for (ConstraintDefinition constraint : TableLayout.itemsOf(column)) {
        item(constraint, layout).ifPresent(items::add);
      }
      typeCheck(column, layout).ifPresent(items::add);
    }
    return items.stream().filter(item -> !item.isEmpty());
  }

  private Optional<ConstraintDefinition.PrimaryKey> key(TableLayout layout) {
    boolean inline =
        parts.dialect() == Dialect.SQLITE
            && layout.table().columns().stream()
                .anyMatch(column -> ColumnText.isSqliteAutoincrement(column, layout));
    return layout.primaryKey().filter(key -> !inline && !key.columns().isEmpty());
  }

  private Optional<String> item(ConstraintDefinition constraint, TableLayout layout) {
    boolean later =
        constraint instanceof ForeignKey key
            && new OptionValues(key.options()).isSet("use_alter")
            && parts.dialect() != Dialect.SQLITE;
    return later
        ? Optional.empty()
        : parts.constraints().item(constraint, layout.table().name(), layout.columnNames());
  }

  private Optional<String> typeCheck(ColumnDefinition column, TableLayout layout) {
    Optional<TypeCheck> check = parts.spelling().typeCheck(column.type(), column.name());
    return check.map(c -> parts.constraints().typeCheck(c, layout.table().name(), column.name()));
  }
}
