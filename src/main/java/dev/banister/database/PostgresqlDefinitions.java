package dev.banister.database;

import java.util.List;

/**
 * What makes the objects of a PostgreSQL database anew, asked of its own catalogs: each query
 * answers with the name of an object and its statement. Objects of the system and of extensions are
 * left out. They want an empty {@code search_path}, so that every name comes with its schema.
 */
final class PostgresqlDefinitions {
  private static final String OURS =
      "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";
  private static final String RELATION = "c.oid::regclass::text";
  private static final String OF_TABLES =
      " JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
          + OURS
          + notOfExtension("pg_class", "c");

  /**
   * Objects of one kind.
   *
   * @param kind in the words of a note
   * @param needed whether a copy without them is none
   */
  record Kind(String kind, boolean needed, String query) {}

  private static final Kind SCHEMAS =
      new Kind(
          "schema",
          true,
          "SELECT nspname, format('CREATE SCHEMA IF NOT EXISTS %I', nspname) FROM pg_namespace n"
              + " WHERE "
              + OURS
              + " AND nspname <> 'public'"
              + notOfExtension("pg_namespace", "n"));

  private static final Kind EXTENSIONS =
      new Kind(
          "extension",
          false,
          "SELECT extname, format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I', extname, nspname)"
              + " FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace"
              + " WHERE extname <> 'plpgsql' ORDER BY x.oid");

  private static final Kind TYPES =
      new Kind(
          "type",
          true,
          "SELECT name, sql FROM ("
              + "SELECT t.oid, t.oid::regtype::text, format('CREATE TYPE %s AS ENUM (%s)', t.oid::regtype,"
              + " (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)"
              + " FROM pg_enum WHERE enumtypid = t.oid))"
              + types("t.typtype = 'e'")
              + " UNION ALL SELECT t.oid, t.oid::regtype::text, concat_ws(' ', 'CREATE DOMAIN',"
              + " t.oid::regtype::text, 'AS', format_type(t.typbasetype, t.typtypmod),"
              + " 'DEFAULT ' || t.typdefault, CASE WHEN t.typnotnull THEN 'NOT NULL' END,"
              + " (SELECT string_agg(format('CONSTRAINT %I %s', conname, pg_get_constraintdef(k.oid)),"
              + " ' ' ORDER BY conname) FROM pg_constraint k"
              + " WHERE k.contypid = t.oid AND k.contype = 'c'))"
              + types("t.typtype = 'd'")
              + " UNION ALL SELECT t.oid, t.oid::regtype::text, format('CREATE TYPE %s AS (%s)',"
              + " t.oid::regtype, (SELECT string_agg(format('%I %s', attname,"
              + " format_type(atttypid, atttypmod)), ', ' ORDER BY attnum) FROM pg_attribute"
              + " WHERE attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped))"
              + types(
                  "t.typtype = 'c' AND EXISTS (SELECT 1 FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c')")
              + " UNION ALL SELECT t.oid, t.oid::regtype::text, format('CREATE TYPE %s AS RANGE (subtype = %s)',"
              + " t.oid::regtype, (SELECT format_type(rngsubtype, NULL) FROM pg_range WHERE rngtypid = t.oid))"
              + types("t.typtype = 'r'")
              + ") made(oid, name, sql) ORDER BY oid");

  private static final Kind SEQUENCES =
      new Kind(
          "sequence",
          true,
          "SELECT "
              + RELATION
              + ", format('CREATE SEQUENCE %s AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s',"
              + RELATION
              + ", format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,"
              + " s.seqcache) || CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END"
              + sequences("<> 'i'"));

  private static final Kind FUNCTIONS =
      new Kind(
          "function",
          false,
          "SELECT p.oid::regprocedure::text, pg_get_functiondef(p.oid) FROM pg_proc p"
              + " JOIN pg_namespace n ON n.oid = p.pronamespace WHERE "
              + OURS
              + " AND p.prokind IN ('f', 'p', 'w')"
              + notOfExtension("pg_proc", "p")
              + " ORDER BY p.oid");

  private static final Kind CHECKS =
      constraints("k.contype = 'c' AND k.convalidated", "c.oid, k.oid");

  private static final Kind ATTACHMENTS =
      new Kind(
          "partition",
          true,
          "SELECT "
              + RELATION
              + ", format('ALTER TABLE %s ATTACH PARTITION %s %s', i.inhparent::regclass, "
              + RELATION
              + ", pg_get_expr(c.relpartbound, c.oid)) FROM pg_class c JOIN pg_inherits i"
              + " ON i.inhrelid = c.oid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
              + OURS
              + " AND c.relispartition AND c.relkind IN ('r', 'p') ORDER BY c.oid");

  /** Those of partitions first, which the one of the whole then takes in. */
  private static final Kind KEYS =
      constraints("k.contype IN ('p', 'u', 'x')", "NOT c.relispartition, c.oid, k.oid");

  private static final Kind LATE_CHECKS =
      constraints("k.contype = 'c' AND NOT k.convalidated", "c.oid, k.oid");

  private static final Kind INDEXES =
      new Kind(
          "index",
          false,
          "SELECT i.indexrelid::regclass::text,"
              + " regexp_replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')"
              + " FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid"
              + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
              + OURS
              + notOfExtension("pg_class", "c")
              + " AND i.indisvalid AND NOT EXISTS (SELECT 1 FROM pg_constraint k"
              + " WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))"
              + " AND c.relkind IN ('r', 'p') ORDER BY NOT c.relispartition, i.indexrelid");

  private static final Kind FOREIGN_KEYS = constraints("k.contype = 'f'", "k.oid");

  private static final Kind VIEWS =
      new Kind(
          "view",
          false,
          "SELECT "
              + RELATION
              + ", format('CREATE %s %s%s AS %s', CASE c.relkind WHEN 'v' THEN 'VIEW'"
              + " ELSE 'MATERIALIZED VIEW' END, "
              + RELATION
              + ", coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', ''),"
              + " pg_get_viewdef(c.oid)) FROM pg_class c JOIN pg_namespace n"
              + " ON n.oid = c.relnamespace WHERE "
              + OURS
              + " AND c.relkind IN ('v', 'm')"
              + notOfExtension("pg_class", "c")
              + " ORDER BY c.oid");

  private static final Kind TRIGGERS =
      new Kind(
          "trigger",
          false,
          "SELECT t.tgname, pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'O' THEN ''"
              + " ELSE format('; ALTER TABLE %s %s TRIGGER %I', "
              + RELATION
              + ", CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'"
              + " ELSE 'ENABLE ALWAYS' END, t.tgname) END FROM pg_trigger t"
              + " JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n"
              + " ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND "
              + OURS
              + " ORDER BY t.oid");

  private static final Kind OWNED =
      new Kind(
          "sequence",
          false,
          "SELECT "
              + RELATION
              + ", (SELECT format('ALTER SEQUENCE %s OWNED BY %s.%I', "
              + RELATION
              + ", d.refobjid::regclass, a.attname) FROM pg_depend d JOIN pg_attribute a"
              + " ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid WHERE d.objid = c.oid"
              + " AND d.classid = 'pg_class'::regclass AND d.refclassid = d.classid"
              + " AND d.deptype = 'a' LIMIT 1)"
              + sequences("= 'a'"));

  private static final Kind ROW_SECURITY =
      new Kind(
          "row security",
          false,
          "SELECT "
              + RELATION
              + ", format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY%s', "
              + RELATION
              + ", CASE WHEN c.relforcerowsecurity THEN ', FORCE ROW LEVEL SECURITY' ELSE '' END)"
              + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
              + OURS
              + " AND c.relrowsecurity");

  private static final Kind POLICIES =
      new Kind(
          "policy",
          false,
          "SELECT policyname, concat_ws(' ', format('CREATE POLICY %I ON %I.%I AS %s FOR %s TO %s',"
              + " policyname, schemaname, tablename, permissive, cmd,"
              + " (SELECT string_agg(CASE r WHEN 'public' THEN r ELSE quote_ident(r) END, ', ')"
              + " FROM unnest(roles::text[]) r)), 'USING (' || qual || ')',"
              + " 'WITH CHECK (' || with_check || ')') FROM pg_policies");

  private static final Kind RULES =
      new Kind(
          "rule",
          false,
          "SELECT r.rulename, pg_get_ruledef(r.oid) FROM pg_rewrite r JOIN pg_class c"
              + " ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace"
              + " WHERE r.rulename <> '_RETURN' AND "
              + OURS
              + " ORDER BY r.oid");

  private static final Kind STATISTICS =
      new Kind(
          "statistics",
          false,
          "SELECT s.stxname, pg_get_statisticsobjdef(s.oid) FROM pg_statistic_ext s");

  private static final Kind COMMENTS =
      new Kind(
          "comment",
          false,
          "SELECT name, format('COMMENT ON %s IS %L', name, text) FROM (SELECT"
              + " CASE c.relkind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED VIEW '"
              + " WHEN 'i' THEN 'INDEX ' WHEN 'I' THEN 'INDEX ' WHEN 'S' THEN 'SEQUENCE '"
              + " ELSE 'TABLE ' END || "
              + RELATION
              + ", d.description FROM pg_description d JOIN pg_class c ON c.oid = d.objoid"
              + " AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0"
              + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
              + OURS
              + notOfExtension("pg_class", "c")
              + " UNION ALL SELECT format('COLUMN %s.%I', "
              + RELATION
              + ", a.attname), d.description FROM pg_description d JOIN pg_class c"
              + " ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass JOIN pg_attribute a"
              + " ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0"
              + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
              + OURS
              + notOfExtension("pg_class", "c")
              + " UNION ALL SELECT format('CONSTRAINT %I ON %s', k.conname, "
              + RELATION
              + "), d.description FROM pg_description d JOIN pg_constraint k ON k.oid = d.objoid"
              + " AND d.classoid = 'pg_constraint'::regclass"
              + OF_TABLES
              + ") made(name, text)");

  /** Where each sequence stands. */
  static final String SEQUENCE_NAMES =
      "SELECT " + RELATION + ", quote_literal(" + RELATION + ")" + sequences("IS NOT NULL");

  private PostgresqlDefinitions() {}

  /** What has to be there before rows come. */
  static List<Kind> beforeRows(List<String> collations) {
    return List.of(
        SCHEMAS,
        EXTENSIONS,
        TYPES,
        SEQUENCES,
        FUNCTIONS,
        tables(collations),
        CHECKS,
        ATTACHMENTS,
        KEYS);
  }

  /** What would stand in the way of rows, or only slow them down. */
  static List<Kind> afterRows() {
    return List.of(
        LATE_CHECKS,
        INDEXES,
        FOREIGN_KEYS,
        VIEWS,
        TRIGGERS,
        OWNED,
        ROW_SECURITY,
        POLICIES,
        RULES,
        STATISTICS,
        COMMENTS);
  }

  /**
   * Tables with their columns.
   *
   * @param collations quoted literals of those that are to be had where the tables go
   */
  private static Kind tables(List<String> collations) {
    String known = collations.isEmpty() ? "''" : String.join(", ", collations);
    String identity =
        "CASE a.attidentity WHEN '' THEN NULL ELSE (SELECT format('GENERATED %s AS IDENTITY"
            + " (SEQUENCE NAME %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s)',"
            + " CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,"
            + " s.seqrelid::regclass, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,"
            + " CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END) FROM pg_sequence s"
            + " JOIN pg_depend e ON e.objid = s.seqrelid AND e.classid = 'pg_class'::regclass"
            + " AND e.deptype = 'i' WHERE e.refobjid = c.oid AND e.refobjsubid = a.attnum) END";
    String column =
        "concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),"
            + " CASE WHEN a.attcollation <> t.typcollation AND a.attcollation::regcollation::text"
            + " IN ("
            + known
            + ") THEN 'COLLATE ' || a.attcollation::regcollation::text END,"
            + " CASE a.attgenerated WHEN '' THEN 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)"
            + " ELSE format('GENERATED ALWAYS AS (%s) %s', pg_get_expr(d.adbin, d.adrelid),"
            + " CASE a.attgenerated WHEN 'v' THEN 'VIRTUAL' ELSE 'STORED' END) END, "
            + identity
            + ", CASE WHEN a.attnotnull THEN 'NOT NULL' END)";
    return new Kind(
        "table",
        true,
        "SELECT "
            + RELATION
            + ", format('CREATE %sTABLE %s (%s)%s%s%s', CASE c.relpersistence WHEN 'u'"
            + " THEN 'UNLOGGED ' ELSE '' END, "
            + RELATION
            + ", (SELECT string_agg("
            + column
            + ", ', ' ORDER BY a.attnum) FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid"
            + " LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
            + " WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),"
            + " CASE WHEN NOT c.relispartition THEN (SELECT ' INHERITS (' ||"
            + " string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) || ')'"
            + " FROM pg_inherits i WHERE i.inhrelid = c.oid) END,"
            + " ' PARTITION BY ' || pg_get_partkeydef(c.oid),"
            + " ' WITH (' || array_to_string(c.reloptions, ', ') || ')')"
            + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
            + OURS
            + " AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't'"
            + notOfExtension("pg_class", "c")
            + " ORDER BY c.oid");
  }

  private static Kind constraints(String which, String order) {
    return new Kind(
        "constraint",
        !which.contains("'f'"),
        "SELECT k.conname || ' of ' || "
            + RELATION
            + ", format('ALTER TABLE %s ADD CONSTRAINT %I %s', "
            + RELATION
            + ", k.conname, pg_get_constraintdef(k.oid)) FROM pg_constraint k"
            + OF_TABLES
            + " AND c.relkind IN ('r', 'p') AND "
            + which
            + (which.contains("'f'") ? " AND k.conparentid = 0" : "")
            + " ORDER BY "
            + order);
  }

  private static String types(String which) {
    return " FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE "
        + OURS
        + " AND "
        + which
        + notOfExtension("pg_type", "t");
  }

  /** Sequences by how they hang on a column: {@code i} of an identity, {@code a} owned, or not. */
  private static String sequences(String dependency) {
    return " FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid"
        + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
        + OURS
        + notOfExtension("pg_class", "c")
        + " AND coalesce((SELECT max(e.deptype::text) FROM pg_depend e WHERE e.objid = c.oid"
        + " AND e.classid = 'pg_class'::regclass AND e.refclassid = e.classid"
        + " AND e.deptype IN ('a', 'i')), '-') "
        + dependency
        + " ORDER BY c.oid";
  }

  private static String notOfExtension(String catalog, String alias) {
    return " AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = '%s'::regclass AND x.objid = %s.oid AND x.deptype = 'e')"
        .formatted(catalog, alias);
  }
}
