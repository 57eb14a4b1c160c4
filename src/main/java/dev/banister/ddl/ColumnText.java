package dev.banister.ddl;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ColumnDefinition.Computed;
import dev.banister.operation.ConstraintDefinition.Check;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.TableName;
import dev.banister.sql.TypeFamily;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns as CREATE TABLE and ADD COLUMN write them. */
final class ColumnText {
  private final Spelling spelling;
  private final ConstraintText constraints;

  ColumnText(Spelling spelling, ConstraintText constraints) {
    this.spelling = spelling;
    this.constraints = constraints;
  }

  /** Name, type and what belongs to them, without the checks given inside the column. */
  String specification(ColumnDefinition column, TableLayout layout) {
    String name = spelling.identifier(column.name());
    return switch (spelling.dialect()) {
      case SQLITE -> name + " " + sqlite(column, layout);
      case POSTGRESQL -> name + " " + postgresql(column, layout);
      case MYSQL, MARIADB -> name + " " + mysql(column, layout);
    };
  }

  /** The checks given inside the column, each after a blank. */
  String checks(ColumnDefinition column, TableName table) {
    return column.items().stream()
        .filter(Check.class::isInstance)
        .map(check -> " " + constraints.check((Check) check, table, List.of(column.name())))
        .collect(Collectors.joining());
  }

  private String sqlite(ColumnDefinition column, TableLayout layout) {
    OptionValues options = new OptionValues(column.options());
    StringBuilder text = new StringBuilder(spelling.type(column.type()));
    appendDefault(text, column);
    if (!layout.isNullable(column)) {
      text.append(" NOT NULL").append(onConflict(options.text("sqlite_on_conflict_not_null")));
    }
    if (layout.isKey(column)) {
      rejectCompositeAutoincrement(column, layout);
      if (isSqliteAutoincrement(column, layout)) {
        text.append(" PRIMARY KEY")
            .append(onConflict(options.text("sqlite_on_conflict_primary_key")))
            .append(" AUTOINCREMENT");
      }
    }
    return text + computed(column.computed());
  }

  private static void rejectCompositeAutoincrement(ColumnDefinition column, TableLayout layout) {
    if (column.autoincrement().equals("true")
        && layout.primaryKey().orElseThrow().columns().size() != 1) {
      throw SpellingException.compile(
          "SQLite does not support autoincrement for composite primary keys");
    }
  }

  /** Whether AUTOINCREMENT stands in the column, which takes the table's PRIMARY KEY with it. */
  static boolean isSqliteAutoincrement(ColumnDefinition column, TableLayout layout) {
    return new OptionValues(layout.table().options()).isSet("sqlite_autoincrement")
        && layout.isKey(column)
        && layout.primaryKey().orElseThrow().columns().size() == 1
        && TypeFamily.of(column.type()) == TypeFamily.INTEGER
        && !layout.hasForeignKey(column);
  }

  private static String onConflict(@Nullable String clause) {
    return clause == null ? "" : " ON CONFLICT " + clause;
  }

  private void appendDefault(StringBuilder text, ColumnDefinition column) {
    if (column.serverDefault() != null) {
      text.append(" DEFAULT ").append(spelling.columnDefault(column.serverDefault()));
    }
  }

  private String computed(@Nullable Computed computed) {
    if (computed == null) {
      return "";
    }
    String kept = computed.persisted() == null ? "" : computed.persisted() ? " STORED" : " VIRTUAL";
    String expression = spelling.expression(IndexText.asSql(computed.expression()));
    return " GENERATED ALWAYS AS (" + expression + ")" + kept;
  }

  private String postgresql(ColumnDefinition column, TableLayout layout) {
    boolean isNullable = layout.isNullable(column);
    StringBuilder text = new StringBuilder();
    if (isSerial(column, layout)) {
      text.append(serial(column.type().on(Dialect.POSTGRESQL)));
    } else {
      text.append(spelling.type(column.type()));
      appendDefault(text, column);
    }
    text.append(computed(column.computed()));
    if (column.identity() != null) {
      text.append(' ').append(IdentityText.of(column.identity()));
      return text + (isNullable ? " NULL" : "");
    }
    return text + (isNullable ? "" : " NOT NULL");
  }

  private static boolean isSerial(ColumnDefinition column, TableLayout layout) {
    return layout.isAutoincrement(column)
        && column.identity() == null
        && column.sequence() == null
        && !column.pythonDefault();
  }

  private static String serial(ColumnType type) {
    return switch (type.name()) {
      case "BigInteger", "BIGINT" -> "BIGSERIAL";
      case "SmallInteger", "SMALLINT" -> "SMALLSERIAL";
      default -> "SERIAL";
    };
  }

  private String mysql(ColumnDefinition column, TableLayout layout) {
    StringBuilder text = new StringBuilder(spelling.type(column.type()));
    text.append(computed(column.computed()));
    boolean forcedNullable =
        spelling.dialect() == Dialect.MARIADB
            && column.computed() != null
            && column.nullable() == null;
    if (!layout.isNullable(column) && !forcedNullable) {
      text.append(" NOT NULL");
    } else if (layout.isNullable(column) && isTimestamp(column.type())) {
      text.append(" NULL");
    }
    if (column.comment() != null) {
      text.append(" COMMENT ").append(spelling.literal(column.comment()));
    }
    if (layout.isAutoincrement(column) && column.serverDefault() == null) {
      text.append(" AUTO_INCREMENT");
    } else {
      appendDefault(text, column);
    }
    return text.toString();
  }

  private boolean isTimestamp(ColumnType type) {
    return type.on(spelling.dialect()).name().equals("TIMESTAMP");
  }
}
