package dev.banister.sql;

import java.util.regex.Pattern;

/** The brackets that SQLAlchemy puts around some server defaults after {@code DEFAULT}. */
final class DefaultSpelling {
  private static final Pattern BARE_START = Pattern.compile("^\\s*['\"(]");
  private static final Pattern NOT_A_WORD = Pattern.compile("\\W", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern MYSQL_BARE =
      Pattern.compile("^(?:now|current_timestamp)\\(\\d+\\)|on +update", Pattern.CASE_INSENSITIVE);

  private final Dialect dialect;

  DefaultSpelling(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The text of a default as CREATE TABLE and ADD COLUMN write it. */
  String inColumn(String text) {
    return switch (dialect) {
      case POSTGRESQL -> text;
      case SQLITE -> bracketed(text);
      case MYSQL, MARIADB -> MYSQL_BARE.matcher(text).find() ? text : bracketed(text);
    };
  }

  private static String bracketed(String text) {
    boolean bare = BARE_START.matcher(text).find() || !NOT_A_WORD.matcher(text).find();
    return bare ? text : "(" + text + ")";
  }
}
