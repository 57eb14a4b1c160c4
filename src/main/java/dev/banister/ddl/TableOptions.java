package dev.banister.ddl;

import dev.banister.operation.TableDefinition;
import dev.banister.sql.Spelling;
import dev.banister.sql.SqlExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What follows the closing bracket of CREATE TABLE. */
final class TableOptions {
  private static final Set<String> QUOTED =
      Set.of("COMMENT", "DATA_DIRECTORY", "INDEX_DIRECTORY", "PASSWORD", "CONNECTION");
  private static final Set<String> WITH_BLANK =
      Set.of("TABLESPACE", "DEFAULT CHARACTER SET", "CHARACTER SET", "COLLATE");
  private static final List<String> PARTITION =
      List.of("PARTITION_BY", "PARTITIONS", "SUBPARTITION_BY", "SUBPARTITIONS");

  private final Spelling spelling;

  TableOptions(Spelling spelling) {
    this.spelling = spelling;
  }

  /** The options, with what stands between them and the bracket. */
  String of(TableDefinition table) {
    OptionValues options = new OptionValues(table.options());
    return switch (spelling.dialect()) {
      case SQLITE -> sqlite(options);
      case POSTGRESQL -> postgresql(options);
      case MYSQL, MARIADB -> mysql(table, options);
    };
  }

  private static String sqlite(OptionValues options) {
    List<String> parts = new ArrayList<>();
    if (Boolean.FALSE.equals(options.flag("sqlite_with_rowid"))) {
      parts.add("WITHOUT ROWID");
    }
    if (options.isSet("sqlite_strict")) {
      parts.add("STRICT");
    }
    return parts.isEmpty() ? "" : " " + String.join(", ", parts);
  }

  private String postgresql(OptionValues options) {
    StringBuilder text = new StringBuilder();
    List<String> inherits = options.names("postgresql_inherits");
    if (!inherits.isEmpty()) {
      text.append(" INHERITS (").append(spelling.identifiers().list(inherits)).append(')');
    }
    append(text, " PARTITION BY ", options.text("postgresql_partition_by"));
    append(text, " USING ", options.text("postgresql_using"));
    Map<String, @Nullable String> with = options.mapping("postgresql_with");
    if (!with.isEmpty()) {
      text.append(" WITH (").append(parameters(with)).append(')');
    }
    Boolean oids = options.flag("postgresql_with_oids");
    append(text, " ", oids == null ? null : oids ? "WITH OIDS" : "WITHOUT OIDS");
    String onCommit = options.text("postgresql_on_commit");
    append(
        text,
        " ON COMMIT ",
        onCommit == null ? null : onCommit.replace('_', ' ').toUpperCase(Locale.ROOT));
    String tablespace = options.text("postgresql_tablespace");
    append(text, " TABLESPACE ", tablespace == null ? null : spelling.identifier(tablespace));
    return text.toString();
  }

  private static void append(StringBuilder text, String keyword, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      text.append(keyword).append(value);
    }
  }

  /** Storage parameters: {@code fillfactor = 70}; a name alone for {@code None}. */
  static String parameters(Map<String, @Nullable String> with) {
    return with.entrySet().stream()
        .map(e -> e.getValue() == null ? e.getKey() : e.getKey() + " = " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private String mysql(TableDefinition table, OptionValues values) {
    String prefix = spelling.dialect().id() + "_";
    Map<String, String> options = new LinkedHashMap<>();
    for (Map.Entry<String, SqlExpression> entry : table.options().entrySet()) {
      String value = values.text(entry.getKey());
      if (entry.getKey().startsWith(prefix) && value != null) {
        options.put(entry.getKey().substring(prefix.length()).toUpperCase(Locale.ROOT), value);
      }
    }
    if (table.comment() != null) {
      options.put("COMMENT", table.comment());
    }
    return inOrder(options).stream()
        .map(name -> mysqlOption(name, options.get(name)))
        .collect(Collectors.joining(" "));
  }

  /** As given, the collation after the character set and what partitions at the end. */
  private static List<String> inOrder(Map<String, String> options) {
    List<String> names = new ArrayList<>(options.keySet());
    if (names.stream().anyMatch(name -> name.contains("CHAR")) && names.remove("COLLATE")) {
      names.add("COLLATE");
    }
    for (String partition : PARTITION) {
      if (names.remove(partition)) {
        names.add(partition);
      }
    }
    return names;
  }

  private String mysqlOption(String name, String value) {
    boolean partition = PARTITION.contains(name);
    boolean spaced = partition || name.endsWith("_DIRECTORY") || name.contains("CHARACTER_SET");
    boolean byDefault = name.startsWith("DEFAULT_");
    String shown = spaced || byDefault ? name.replace('_', ' ') : name;
    String joiner = partition || WITH_BLANK.contains(shown) ? " " : "=";
    return shown + joiner + (QUOTED.contains(name) ? spelling.literal(value) : value);
  }
}
