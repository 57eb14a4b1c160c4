package dev.banister.recorder.sqlalchemy;

import dev.banister.schema.ForeignKey;
import dev.banister.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys of a table as SQLAlchemy's dialect for SQLite finds them: names and actions are
 * read from the text of those that stand on their own; one inside a column has neither.
 */
public final class SqliteForeignKeys {
  private static final Pattern OWN =
      Pattern.compile(
          "FOREIGN\\s+KEY\\s*\\(\\s*(.+?)\\s*\\)\\s+REFERENCES", Pattern.CASE_INSENSITIVE);

  private final Table table;

  public SqliteForeignKeys(Table table) {
    this.table = table;
  }

  /** Those on their own in the order of the text, then those of columns, the last first. */
  public List<ForeignKey> keys() {
    List<ForeignKey> left = new ArrayList<>(table.foreignKeys().reversed());
    List<ForeignKey> keys = new ArrayList<>();
    Matcher matcher = OWN.matcher(String.valueOf(table.created()));
    while (matcher.find()) {
      List<String> columns = Arrays.stream(matcher.group(1).split(",")).map(this::bare).toList();
      ForeignKey found = take(left, columns);
      if (found != null) {
        keys.add(found);
      }
    }
    left.forEach(key -> keys.add(inside(key)));
    return keys;
  }

  private String bare(String name) {
    return name.strip().replaceAll("^[\"`\\[]|[\"`\\]]$", "");
  }

  private static @Nullable ForeignKey take(List<ForeignKey> keys, List<String> columns) {
    for (ForeignKey key : keys.reversed()) {
      if (key.columns().equals(columns)) {
        keys.remove(key);
        return key;
      }
    }
    return null;
  }

  private static ForeignKey inside(ForeignKey key) {
    return new ForeignKey(
        null,
        key.columns(),
        key.referencedTable(),
        key.referencedColumns(),
        "NO ACTION",
        "NO ACTION",
        null);
  }
}
