package dev.banister.database;

/**
 * What the inspector asks of PostgreSQL's own catalogs; objects of the system and of extensions are
 * left out.
 */
final class PostgresqlQueries {
  private static final String NAME =
      "CASE WHEN n.nspname = 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END";
  private static final String OURS =
      "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";
  private static final String RELATIONS =
      " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
          + OURS
          + " AND c.relname <> 'alembic_version'"
          + notOfExtension("pg_class", "c");

  static final String TABLES =
      "SELECT c.oid, "
          + NAME
          + ", obj_description(c.oid, 'pg_class'), c.relpersistence,"
          + " pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid),"
          + " (SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)"
          + " FROM pg_inherits i WHERE i.inhrelid = c.oid),"
          + " array_to_string(c.reloptions, ', '),"
          + " (SELECT spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace),"
          + " CASE WHEN c.relforcerowsecurity THEN 'force row security'"
          + " WHEN c.relrowsecurity THEN 'row security' END"
          + RELATIONS
          + " AND c.relkind IN ('r', 'p') ORDER BY 2";

  static final String COLUMNS =
      "SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,"
          + " pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,"
          + " CASE WHEN a.attcollation <> t.typcollation"
          + " THEN a.attcollation::regcollation::text END,"
          + " col_description(a.attrelid, a.attnum)"
          + " FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid"
          + " LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
          + " WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN (SELECT c.oid"
          + RELATIONS
          + " AND c.relkind IN ('r', 'p')) ORDER BY a.attrelid, a.attnum";

  static final String CONSTRAINTS =
      "SELECT k.conrelid, k.contype, k.conname, pg_get_constraintdef(k.oid),"
          + columns("k.conkey", "k.conrelid")
          + ", CASE WHEN k.confrelid <> 0 THEN (SELECT "
          + NAME
          + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE c.oid = k.confrelid) END,"
          + columns("k.confkey", "k.confrelid")
          + ", k.confdeltype, k.confupdtype, k.confmatchtype, k.condeferrable, k.condeferred,"
          + " k.convalidated, obj_description(k.oid, 'pg_constraint'),"
          + columns("k.confdelsetcols", "k.conrelid")
          + ", pg_get_expr(k.conbin, k.conrelid),"
          + " CASE WHEN k.conindid <> 0 AND k.contype = 'x' THEN pg_get_indexdef(k.conindid) END"
          + " FROM pg_constraint k WHERE k.contype IN ('p', 'u', 'c', 'f', 'x')"
          + " AND k.conrelid IN (SELECT c.oid"
          + RELATIONS
          + ") ORDER BY k.conname";

  static final String INDEXES =
      "SELECT i.indrelid, c.relname, i.indisunique, pg_get_indexdef(i.indexrelid),"
          + " pg_get_expr(i.indpred, i.indrelid), i.indisvalid,"
          + " obj_description(c.oid, 'pg_class')"
          + " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
          + " WHERE NOT EXISTS (SELECT 1 FROM pg_constraint k"
          + " WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))"
          + " AND i.indrelid IN (SELECT c.oid"
          + RELATIONS
          + ") ORDER BY c.relname";

  static final String VIEWS =
      "SELECT "
          + NAME
          + ", concat_ws(' ', CASE WHEN c.relkind = 'm' THEN 'materialized' END,"
          + " array_to_string(c.reloptions, ', '), pg_get_viewdef(c.oid))"
          + RELATIONS
          + " AND c.relkind IN ('v', 'm') ORDER BY 1";

  static final String SEQUENCES =
      "SELECT "
          + NAME
          + ", concat_ws(' ', format_type(s.seqtypid, NULL), 'start', s.seqstart, 'by',"
          + " s.seqincrement, CASE WHEN s.seqmin NOT IN (1, -32768, -2147483648,"
          + " -9223372036854775808) THEN 'min ' || s.seqmin END,"
          + " CASE WHEN s.seqmax NOT IN (-1, 32767, 2147483647, 9223372036854775807)"
          + " THEN 'max ' || s.seqmax END, CASE WHEN s.seqcache <> 1 THEN 'cache ' || s.seqcache"
          + " END, CASE WHEN s.seqcycle THEN 'cycle' END, CASE WHEN EXISTS (SELECT 1"
          + " FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i')"
          + " AND d.classid = 'pg_class'::regclass AND d.refclassid = d.classid) THEN 'owned' END)"
          + " FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid"
          + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
          + OURS
          + notOfExtension("pg_class", "c")
          + " ORDER BY 1";

  static final String ENUMS =
      "SELECT "
          + typeName()
          + ", e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid"
          + " JOIN pg_namespace n ON n.oid = t.typnamespace WHERE "
          + OURS
          + notOfExtension("pg_type", "t")
          + " ORDER BY 1, e.enumsortorder";

  static final String TRIGGERS =
      "SELECT "
          + NAME
          + " || '.' || t.tgname, pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'O' THEN ''"
          + " WHEN 'D' THEN ' disabled' ELSE ' enabled ' || t.tgenabled::text END"
          + " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
          + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND "
          + OURS
          + " ORDER BY 1";

  static final String FUNCTIONS =
      "SELECT p.oid::regprocedure::text, pg_get_functiondef(p.oid) FROM pg_proc p"
          + " JOIN pg_namespace n ON n.oid = p.pronamespace WHERE "
          + OURS
          + " AND p.prokind IN ('f', 'p')"
          + notOfExtension("pg_proc", "p")
          + " ORDER BY 1";

  /** Each row: a kind with a name, and a text that tells two versions of it apart. */
  static final String OTHERS =
      "SELECT 'domain ' || "
          + typeName()
          + ", concat_ws(' ', format_type(t.typbasetype, t.typtypmod),"
          + " CASE WHEN t.typnotnull THEN 'not null' END, 'default ' || t.typdefault,"
          + " (SELECT string_agg(conname || ' ' || pg_get_constraintdef(k.oid), ' '"
          + " ORDER BY conname) FROM pg_constraint k"
          + " WHERE k.contypid = t.oid AND k.contype = 'c'))"
          + " FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
          + " WHERE t.typtype = 'd' AND "
          + OURS
          + notOfExtension("pg_type", "t")
          + " UNION ALL SELECT 'type ' || "
          + typeName()
          + ", (SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', '"
          + " ORDER BY a.attnum) FROM pg_attribute a"
          + " WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)"
          + " FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
          + " JOIN pg_class c ON c.oid = t.typrelid WHERE c.relkind = 'c' AND "
          + OURS
          + notOfExtension("pg_type", "t")
          + " UNION ALL SELECT 'range ' || "
          + typeName()
          + ", format_type(r.rngsubtype, NULL) FROM pg_range r JOIN pg_type t ON t.oid = r.rngtypid"
          + " JOIN pg_namespace n ON n.oid = t.typnamespace WHERE "
          + OURS
          + notOfExtension("pg_type", "t")
          + " UNION ALL SELECT 'aggregate ' || p.oid::regprocedure::text, p.oid::regprocedure::text"
          + " FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
          + " WHERE p.prokind = 'a' AND "
          + OURS
          + notOfExtension("pg_proc", "p")
          + " UNION ALL SELECT 'extension ' || extname, extname FROM pg_extension"
          + " WHERE extname <> 'plpgsql'"
          + " UNION ALL SELECT 'schema ' || n.nspname, n.nspname FROM pg_namespace n"
          + " WHERE n.nspname <> 'public' AND "
          + OURS
          + notOfExtension("pg_namespace", "n")
          + " UNION ALL SELECT 'policy ' || schemaname || '.' || tablename || '.' || policyname,"
          + " concat_ws(' ', permissive, array_to_string(roles, ', '), cmd, qual, with_check)"
          + " FROM pg_policies"
          + " UNION ALL SELECT 'rule ' || "
          + NAME
          + " || '.' || r.rulename, pg_get_ruledef(r.oid) FROM pg_rewrite r"
          + " JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE r.rulename <> '_RETURN' AND "
          + OURS
          + " UNION ALL SELECT 'statistics ' || s.stxname, pg_get_statisticsobjdef(s.oid)"
          + " FROM pg_statistic_ext s ORDER BY 1";

  private PostgresqlQueries() {}

  private static String typeName() {
    return "CASE WHEN n.nspname = 'public' THEN t.typname ELSE n.nspname || '.' || t.typname END";
  }

  private static String notOfExtension(String catalog, String alias) {
    return " AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = '%s'::regclass AND x.objid = %s.oid AND x.deptype = 'e')"
        .formatted(catalog, alias);
  }

  /** The names of columns given by their numbers, in that order, as an array. */
  private static String columns(String numbers, String table) {
    return " ARRAY(SELECT a.attname::text FROM unnest(%s) WITH ORDINALITY o(n, i) JOIN pg_attribute a ON a.attrelid = %s AND a.attnum = o.n ORDER BY o.i)"
        .formatted(numbers, table);
  }
}
