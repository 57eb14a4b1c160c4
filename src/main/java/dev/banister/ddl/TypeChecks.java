package dev.banister.ddl;

import dev.banister.operation.Name;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention.Subject;
import dev.banister.sql.SpellingException;
import dev.banister.sql.TableName;
import java.util.List;

/** Adds and drops the checks that types bring along, outside CREATE TABLE. */
final class TypeChecks {
  private TypeChecks() {}

  /** Nothing on SQLite, where Alembic leaves such a check out with a warning. */
  static void add(DdlParts parts, TableName table, String column, ColumnType type, Script script) {
    if (parts.dialect() == Dialect.SQLITE) {
      return;
    }
    parts
        .spelling()
        .typeCheck(type, column)
        .map(check -> parts.constraints().typeCheck(check, table, column))
        .ifPresent(text -> script.add(parts.alterTableAsWhole(table) + " ADD " + text));
  }

  /** Only on PostgreSQL; elsewhere Alembic leaves the check where it is. */
  static void drop(DdlParts parts, TableName table, String column, ColumnType type, Script script) {
    if (parts.dialect() != Dialect.POSTGRESQL) {
      return;
    }
    parts
        .spelling()
        .typeCheck(type, column)
        .ifPresent(
            check -> {
              Name name = check.name() == null ? null : Name.of(check.name());
              String resolved =
                  parts.names().resolve(name, Subject.of("ck", table, List.of(column)));
              if (resolved == null) {
                throw SpellingException.compile(
                    "Can't emit DROP CONSTRAINT for constraint CheckConstraint(); it has no name");
              }
              script.add(
                  parts.alterTableAsWhole(table)
                      + " DROP CONSTRAINT "
                      + parts.spelling().identifier(resolved));
            });
  }
}
