package dev.banister.ddl;

import dev.banister.operation.Operation.AlterColumn;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TypeFamily;
import org.jspecify.annotations.Nullable;

/** Alters a column of MySQL or MariaDB, which repeats the whole column in CHANGE or MODIFY. */
final class MysqlAlterColumn {
  private final DdlParts parts;
  private final Spelling spelling;

  MysqlAlterColumn(DdlParts parts) {
    this.parts = parts;
    this.spelling = parts.spelling();
  }

  void write(AlterColumn operation, Script script) {
    if (AlterColumnWriter.involvesComputed(operation)
        || AlterColumnWriter.involvesIdentity(operation)) {
      AlterColumnWriter.rejectGenerated(operation);
    }
    String head = parts.alterTable(operation.table());
    String column = spelling.identifier(operation.column());
    if (operation.newName() != null || isChangeForMoments(operation)) {
      String name = operation.newName() == null ? operation.column() : operation.newName();
      script.add(
          head + " CHANGE " + column + " " + spelling.identifier(name) + " " + spec(operation));
    } else if (isModified(operation)) {
      script.add(head + " MODIFY " + column + " " + spec(operation));
    } else if (operation.serverDefault().given()) {
      script.add(head + " ALTER COLUMN " + column + " " + defaultChange(operation));
    }
  }

  /** Every change of a date and time but the removal of its default, which Alembic takes so. */
  private static boolean isChangeForMoments(AlterColumn operation) {
    ColumnType type = effectiveType(operation);
    boolean removesDefault =
        operation.serverDefault().given() && operation.serverDefault().value() == null;
    return type != null && TypeFamily.of(type) == TypeFamily.DATETIME && !removesDefault;
  }

  private static boolean isModified(AlterColumn operation) {
    return operation.nullable() != null
        || operation.type() != null
        || operation.autoincrement() != null
        || operation.comment().given();
  }

  private static @Nullable ColumnType effectiveType(AlterColumn operation) {
    return operation.type() == null ? operation.existing().type() : operation.type();
  }

  private String defaultChange(AlterColumn operation) {
    SqlExpression value = operation.serverDefault().value();
    return value == null ? "DROP DEFAULT" : "SET DEFAULT " + spelling.serverDefault(value);
  }

  private String spec(AlterColumn operation) {
    ColumnType type = effectiveType(operation);
    if (type == null) {
      throw new SpellingException(
          "alembic.util.exc.CommandError",
          "All MySQL CHANGE/MODIFY COLUMN operations require the existing type.");
    }
    SqlExpression defaultValue =
        operation.serverDefault().given()
            ? operation.serverDefault().value()
            : operation.existing().serverDefault().value();
    String comment =
        operation.comment().given() ? operation.comment().value() : operation.existing().comment();
    return spelling.type(type)
        + (isNullable(operation) ? " NULL" : " NOT NULL")
        + (isAutoincrement(operation) ? " AUTO_INCREMENT" : "")
        + (defaultValue == null ? "" : " DEFAULT " + spelling.serverDefault(defaultValue))
        + (comment == null ? "" : " COMMENT " + spelling.literal(comment));
  }

  private static boolean isNullable(AlterColumn operation) {
    Boolean given = operation.nullable();
    Boolean existing = operation.existing().nullable();
    return given == null ? existing == null || existing : given;
  }

  private static boolean isAutoincrement(AlterColumn operation) {
    Boolean given = operation.autoincrement();
    return Boolean.TRUE.equals(given == null ? operation.existing().autoincrement() : given);
  }
}
