package dev.banister.database;

/** What the inspector asks of MariaDB's information schema; Alembic's version table is left out. */
final class MariadbQueries {
  private static final String HERE =
      " WHERE table_schema = DATABASE() AND table_name <> 'alembic_version'";

  static final String TABLES =
      "SELECT table_name, engine, table_collation, nullif(table_comment, '')"
          + " FROM information_schema.tables"
          + HERE
          + " AND table_type = 'BASE TABLE'";

  static final String SEQUENCES =
      "SELECT table_name FROM information_schema.tables" + HERE + " AND table_type = 'SEQUENCE'";

  static final String COLUMNS =
      "SELECT c.table_name, c.column_name, c.column_type, c.is_nullable, c.column_default, c.extra,"
          + " nullif(c.collation_name, t.table_collation), nullif(c.column_comment, ''),"
          + " nullif(c.generation_expression, '')"
          + " FROM information_schema.columns c JOIN information_schema.tables t"
          + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
          + " WHERE c.table_schema = DATABASE() ORDER BY c.table_name, c.ordinal_position";

  /** A part of an index a row. */
  static final String INDEXES =
      "SELECT table_name, index_name, non_unique, index_type, column_name, sub_part, collation"
          + " FROM information_schema.statistics"
          + HERE
          + " ORDER BY table_name, index_name, seq_in_index";

  static final String CHECKS =
      "SELECT table_name, constraint_name, check_clause FROM information_schema.check_constraints"
          + " WHERE constraint_schema = DATABASE() ORDER BY table_name, constraint_name";

  /** A column of a foreign key a row. */
  static final String FOREIGN_KEYS =
      "SELECT k.table_name, k.constraint_name, k.column_name, k.referenced_table_name,"
          + " k.referenced_column_name, r.delete_rule, r.update_rule"
          + " FROM information_schema.key_column_usage k"
          + " JOIN information_schema.referential_constraints r"
          + " ON r.constraint_schema = k.constraint_schema AND r.table_name = k.table_name"
          + " AND r.constraint_name = k.constraint_name"
          + " WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL"
          + " ORDER BY k.table_name, k.constraint_name, k.ordinal_position";

  static final String VIEWS =
      "SELECT table_name, view_definition FROM information_schema.views"
          + " WHERE table_schema = DATABASE()";

  static final String TRIGGERS =
      "SELECT concat(event_object_table, '.', trigger_name),"
          + " concat_ws(' ', action_timing, event_manipulation, action_statement)"
          + " FROM information_schema.triggers WHERE trigger_schema = DATABASE()";

  static final String ROUTINES =
      "SELECT concat(routine_name, '()'),"
          + " concat_ws(' ', routine_type, dtd_identifier, routine_definition)"
          + " FROM information_schema.routines WHERE routine_schema = DATABASE()";

  private MariadbQueries() {}
}
