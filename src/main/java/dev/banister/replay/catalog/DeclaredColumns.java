package dev.banister.replay.catalog;

import dev.banister.operation.ColumnDefinition;
import dev.banister.schema.CatalogText;
import dev.banister.schema.Column;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TypeFamily;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a declared column into the catalog's. */
public final class DeclaredColumns {
  private static final Pattern COLLATION =
      Pattern.compile("^(.*?)(?: CHARACTER SET \\w+)? COLLATE (\\S+)(.*)$");
  private final Dialect dialect;
  private final Spelling spelling;

  public DeclaredColumns(Spelling spelling) {
    this.spelling = spelling;
    this.dialect = spelling.dialect();
  }

  /**
   * The column in its table.
   *
   * @throws dev.banister.sql.SpellingException when the dialect cannot express it
   */
  public Column column(ColumnDefinition declared, KeyPlace place) {
    String table = place.table();
    int position = place.columns().indexOf(declared.name()) + 1;
    TypeText type = type(declared.type());
    boolean counts = position > 0 && countsUp(declared, place);
    boolean identity = dialect == Dialect.POSTGRESQL && declared.identity() != null;
    boolean nullable =
        declared.nullable() != null
            ? declared.nullable()
            : position == 0 && declared.identity() == null;
    boolean forced = dialect != Dialect.SQLITE && (position > 0 || identity);
    return new Column(
        declared.name(),
        type.text(),
        nullable && !forced,
        counts && dialect == Dialect.POSTGRESQL && !identity
            ? "nextval('" + CatalogKey.beside(table, sequence(table, declared)) + "'::regclass)"
            : defaultText(declared.serverDefault()),
        position,
        isMysql() ? counts : position > 0 && isSqliteAutoincrement(declared, place),
        type.collation(),
        generated(declared),
        identity ? (declared.identity().always() ? "a" : "d") : null,
        dialect == Dialect.SQLITE ? null : declared.comment());
  }

  private static String sequence(String table, ColumnDefinition column) {
    return CatalogKey.bare(table) + "_" + column.name() + "_seq";
  }

  private @Nullable String generated(ColumnDefinition declared) {
    return declared.computed() == null
        ? null
        : spelling.expression(declared.computed().expression());
  }

  private boolean isMysql() {
    return dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
  }

  /** A type's text and the collation that SQLAlchemy writes behind it. */
  public record TypeText(String text, @Nullable String collation) {}

  /** The type as the catalog spells it. */
  public TypeText type(ColumnType declared) {
    String text = spelling.type(declared);
    Matcher collation = COLLATION.matcher(text);
    if (!collation.matches()) {
      return new TypeText(upper(text), null);
    }
    String name = collation.group(2);
    boolean bare = dialect != Dialect.POSTGRESQL;
    return new TypeText(
        upper(collation.group(1) + collation.group(3)), bare ? name.replace("\"", "") : name);
  }

  private String upper(String text) {
    return dialect == Dialect.SQLITE ? text.toUpperCase(Locale.ROOT) : text;
  }

  /** The text of a default as the catalog gives it: without brackets around it. */
  public @Nullable String defaultText(@Nullable SqlExpression declared) {
    if (declared == null) {
      return null;
    }
    String text = spelling.columnDefault(declared);
    return dialect == Dialect.POSTGRESQL ? text : CatalogText.withoutOuterBrackets(text);
  }

  private boolean isSqliteAutoincrement(ColumnDefinition column, KeyPlace place) {
    return dialect == Dialect.SQLITE
        && place.autoincrement()
        && place.columns().size() == 1
        && TypeFamily.of(column.type()) == TypeFamily.INTEGER
        && !place.refers();
  }

  /** Whether the database numbers the column by itself, as SQLAlchemy decides it. */
  private boolean countsUp(ColumnDefinition column, KeyPlace place) {
    boolean told = column.autoincrement().equals("true");
    if (column.autoincrement().equals("false")
        || TypeFamily.of(column.type()) != TypeFamily.INTEGER
        || (place.columns().size() > 1 && !told)
        || (place.refers() && column.autoincrement().equals("auto"))) {
      return false;
    }
    boolean sequence = column.sequence() != null && dialect == Dialect.POSTGRESQL;
    return column.serverDefault() == null && !sequence;
  }
}
