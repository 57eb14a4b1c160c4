package dev.banister.ddl;

import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.TableName;

/** The texts that the writers of one dialect put statements together from. */
record DdlParts(
    Spelling spelling,
    ConstraintNames names,
    ConstraintText constraints,
    ColumnText columns,
    IndexText indexes) {

  static DdlParts of(Dialect dialect, NamingConvention convention) {
    Spelling spelling = Spelling.of(dialect);
    ConstraintNames names = new ConstraintNames(spelling, convention);
    ConstraintText constraints = new ConstraintText(spelling, names);
    return new DdlParts(
        spelling,
        names,
        constraints,
        new ColumnText(spelling, constraints),
        new IndexText(spelling, names));
  }

  Dialect dialect() {
    return spelling.dialect();
  }

  boolean isMysql() {
    return dialect() == Dialect.MYSQL || dialect() == Dialect.MARIADB;
  }

  /** Whether comments are statements of their own. */
  boolean commentsApart() {
    return dialect() == Dialect.POSTGRESQL;
  }

  /** {@code ALTER TABLE t} as Alembic writes it, a dotted schema quoted part by part. */
  String alterTable(TableName table) {
    return "ALTER TABLE " + spelling.identifiers().quoteInAlter(table);
  }

  /** {@code ALTER TABLE t} as SQLAlchemy writes it. */
  String alterTableAsWhole(TableName table) {
    return "ALTER TABLE " + spelling.identifiers().quote(table);
  }

  /** Raises what Alembic raises on SQLite, which cannot alter constraints. */
  void requireConstraintAlter() {
    if (dialect() == Dialect.SQLITE) {
      throw new SpellingException(
          "NotImplementedError",
          "No support for ALTER of constraints in SQLite dialect. Please refer to the batch mode"
              + " feature which allows for SQLite migrations using a copy-and-move strategy.");
    }
  }
}
