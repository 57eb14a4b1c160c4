package dev.banister.replay.catalog;

import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a server gives to constraints and indexes that come without one. */
final class ServerNames {
  private static final int POSTGRESQL_LIMIT = 63;
  private final Dialect dialect;

  ServerNames(Dialect dialect) {
    this.dialect = dialect;
  }

  @Nullable String primaryKey(String table) {
    return dialect == Dialect.POSTGRESQL ? fitted(table, "", "pkey") : null;
  }

  @Nullable String unique(String table, List<String> columns, Set<String> taken) {
    return switch (dialect) {
      case SQLITE -> null;
      case POSTGRESQL -> postgresql(table, String.join("_", columns), "key", taken);
      case MYSQL, MARIADB -> counted(columns.getFirst(), "_", 2, taken);
    };
  }

  @Nullable String foreignKey(String table, List<String> columns, Set<String> taken) {
    return switch (dialect) {
      case SQLITE -> null;
      case POSTGRESQL -> postgresql(table, String.join("_", columns), "fkey", taken);
      case MYSQL, MARIADB -> numbered(table + "_ibfk_", taken);
    };
  }

  /** {@code columns} are those that the condition uses. */
  @Nullable String check(String table, List<String> columns, Set<String> taken) {
    return switch (dialect) {
      case SQLITE -> null;
      case POSTGRESQL ->
          postgresql(table, columns.size() == 1 ? columns.getFirst() : "", "check", taken);
      case MYSQL -> numbered(table + "_chk_", taken);
      case MARIADB -> numbered("CONSTRAINT_", taken);
    };
  }

  /** An index made by raw SQL without a name. */
  String index(String table, List<String> parts, Set<String> taken) {
    List<String> words = parts.stream().map(ServerNames::word).toList();
    return dialect == Dialect.POSTGRESQL
        ? postgresql(table, String.join("_", words), "idx", taken)
        : counted(words.getFirst(), "_", 2, taken);
  }

  private static String word(String part) {
    int call = part.indexOf('(');
    String name = call < 0 ? part.split(" ", 2)[0] : part.substring(0, call);
    return name.matches("\\w+") ? name : "expr";
  }

  private static String postgresql(String table, String middle, String label, Set<String> taken) {
    String name = fitted(table, middle, label);
    for (int n = 1; taken.contains(name); n++) {
      name = fitted(table, middle, label + n);
    }
    return name;
  }

  /** The longer of table and middle loses characters until the whole fits. */
  private static String fitted(String table, String middle, String label) {
    String first = table;
    String second = middle;
    int over = first.length() + second.length() + label.length() + (second.isEmpty() ? 1 : 2);
    for (; over > POSTGRESQL_LIMIT; over--) {
      if (first.length() > second.length()) {
        first = first.substring(0, first.length() - 1);
      } else {
        second = second.substring(0, second.length() - 1);
      }
    }
    return first + "_" + (second.isEmpty() ? "" : second + "_") + label;
  }

  private static String counted(String base, String separator, int from, Set<String> taken) {
    String name = base;
    for (int n = from; taken.contains(name); n++) {
      name = base + separator + n;
    }
    return name;
  }

  private static String numbered(String prefix, Set<String> taken) {
    int n = 1;
    while (taken.contains(prefix + n)) {
      n++;
    }
    return prefix + n;
  }
}
