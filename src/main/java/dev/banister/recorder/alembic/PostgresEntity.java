package dev.banister.recorder.alembic;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What <a href="https://olirice.github.io/alembic_utils/">alembic_utils</a> creates, drops and
 * replaces: the SQL of each kind, in the form in which {@code sa.text} takes it.
 */
sealed interface PostgresEntity {

  String create();

  String drop(boolean cascade);

  List<String> replace();

  /** A function, with {@code name(arguments)} as its signature. */
  record Function(String schema, String signature, String definition) implements PostgresEntity {
    private static final Pattern PLPGSQL =
        Pattern.compile("language\\s+'?plpgsql", Pattern.CASE_INSENSITIVE);

    private String head() {
      int bracket = signature.indexOf('(');
      String name = "\"" + signature.substring(0, bracket).strip() + "\"(";
      return quoted(schema) + "." + name + signature.substring(bracket + 1) + " " + body();
    }

    /** A colon is no bind; one of {@code :=} is left as it is in PL/pgSQL. */
    private String body() {
      String body = bare(definition);
      return PLPGSQL.matcher(definition).find()
          ? escaped(body.replace(":=", "\1").replace("\\:", "\2"))
              .replace("\2", "\\:")
              .replace("\1", ":=")
          : escaped(body);
    }

    @Override
    public String create() {
      return "CREATE FUNCTION " + head();
    }

    @Override
    public String drop(boolean cascade) {
      int bracket = signature.indexOf('(');
      int end = signature.lastIndexOf(')');
      String parameters =
          Stream.of(signature.substring(bracket + 1, end).strip().split(",", -1))
              .map(p -> p.substring(0, p.toLowerCase(Locale.ROOT).split("default", -1)[0].length()))
              .map(String::strip)
              .collect(Collectors.joining(", "));
      return "DROP FUNCTION %s.\"%s\"(%s) %s"
          .formatted(
              quoted(schema),
              signature.substring(0, bracket).strip(),
              parameters,
              cascade ? "cascade" : "");
    }

    @Override
    public List<String> replace() {
      return List.of("CREATE OR REPLACE FUNCTION " + head());
    }
  }

  record View(String schema, String signature, String definition) implements PostgresEntity {
    private String name() {
      return quoted(schema) + ".\"" + signature + "\"";
    }

    @Override
    public String create() {
      return "CREATE VIEW " + name() + " AS " + bare(definition) + ";";
    }

    @Override
    public String drop(boolean cascade) {
      return "DROP VIEW " + name() + " " + (cascade ? "cascade" : "");
    }

    @Override
    public List<String> replace() {
      return List.of(
          """

                  do $$
                      begin
                          CREATE OR REPLACE VIEW %1$s AS %2$s;

                      exception when others then
                          DROP VIEW IF EXISTS %1$s;

                          CREATE VIEW %1$s AS %2$s;
                      end;
                  $$ language 'plpgsql'
                  """
              .formatted(name(), bare(definition)));
    }
  }

  record MaterializedView(String schema, String signature, String definition, boolean withData)
      implements PostgresEntity {
    private String name() {
      return quoted(schema) + ".\"" + signature + "\"";
    }

    private String made() {
      return "CREATE MATERIALIZED VIEW %s AS %s WITH %s DATA"
          .formatted(name(), bare(definition), withData ? "" : "NO");
    }

    @Override
    public String create() {
      return made() + ";";
    }

    @Override
    public String drop(boolean cascade) {
      return "DROP MATERIALIZED VIEW " + name() + " " + (cascade ? "cascade" : "");
    }

    @Override
    public List<String> replace() {
      return List.of("DROP MATERIALIZED VIEW IF EXISTS " + name() + "; ", made());
    }
  }

  /** A trigger; its definition begins with the event and names the table. */
  record Trigger(
      String schema, String signature, String definition, String onEntity, boolean constraint)
      implements PostgresEntity {
    private static final Pattern DEFINITION =
        Pattern.compile("(.+?)\\s+ON\\s+(.+?)\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public String create() {
      Matcher matcher = DEFINITION.matcher(escaped(bare(definition)));
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "Failed to parse SQL into PGTrigger.definition \"\"\"" + definition + "\"\"\"");
      }
      String table = matcher.group(2);
      return "CREATE%sTRIGGER \"%s\" %s ON %s.%s %s"
          .formatted(
              constraint ? " CONSTRAINT " : " ",
              signature,
              matcher.group(1),
              schema,
              table.substring(table.indexOf('.') + 1),
              matcher.group(3));
    }

    @Override
    public String drop(boolean cascade) {
      return "DROP TRIGGER \"%s\" ON %s %s"
          .formatted(signature, withSchema(onEntity), cascade ? "cascade" : "");
    }

    @Override
    public List<String> replace() {
      return List.of(
          "DROP TRIGGER IF EXISTS \"%s\" ON %s;".formatted(signature, withSchema(onEntity)),
          create());
    }
  }

  record Policy(String signature, String definition, String onEntity) implements PostgresEntity {
    private String made() {
      return "CREATE POLICY %s on %s %s"
          .formatted(signature, withSchema(onEntity), escaped(bare(definition)));
    }

    @Override
    public String create() {
      return made();
    }

    @Override
    public String drop(boolean cascade) {
      return "DROP POLICY %s on %s %s"
          .formatted(signature, withSchema(onEntity), cascade ? "cascade" : "");
    }

    @Override
    public List<String> replace() {
      return List.of(
          "DROP POLICY IF EXISTS %s on %s;".formatted(signature, withSchema(onEntity)),
          made() + ";");
    }
  }

  record Extension(String schema, String signature) implements PostgresEntity {
    @Override
    public String create() {
      return "CREATE EXTENSION \"%s\" WITH SCHEMA %s;".formatted(signature, quoted(schema));
    }

    @Override
    public String drop(boolean cascade) {
      return "DROP EXTENSION \"%s\" %s".formatted(signature, cascade ? "CASCADE" : "");
    }

    /** Empty: the library has no such statement. */
    @Override
    public List<String> replace() {
      return List.of();
    }
  }

  record Grant(
      String schema,
      String table,
      String role,
      String grant,
      List<String> columns,
      boolean withGrantOption)
      implements PostgresEntity {
    private String target() {
      return quoted(schema) + "." + quoted(table);
    }

    @Override
    public String create() {
      String named = columns.isEmpty() ? "" : "( " + String.join(", ", columns) + " )";
      return "GRANT %s %s ON %s TO %s %s"
          .formatted(
              grant, named, target(), quoted(role), withGrantOption ? " WITH GRANT OPTION" : "");
    }

    @Override
    public String drop(boolean cascade) {
      return "REVOKE %s ON %s FROM %s".formatted(grant, target(), quoted(role));
    }

    @Override
    public List<String> replace() {
      return List.of(drop(false), create());
    }
  }

  /** A colon that begins no cast is marked as no bind. */
  private static String escaped(String sql) {
    return sql.replace("::", "\0").replace(":", "\\:").replace("\0", "::");
  }

  private static String bare(String sql) {
    return sql.strip().replaceAll(";+$", "").strip();
  }

  private static String quoted(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? "\"" + name.replaceAll("^[\\s\"]+|[\\s\"]+$", "") + "\""
        : quoted(name.substring(0, dot)) + "." + quoted(name.substring(dot + 1));
  }

  private static String withSchema(String entity) {
    String plain = entity.replace("\"", "");
    return plain.contains(".") ? plain : "public." + plain;
  }
}
