package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says an error of MariaDB as Python prints it: PyMySQL puts the <a
 * href="https://mariadb.com/docs/server/reference/error-codes">numbers</a> into classes, and
 * SQLAlchemy wraps those.
 */
final class MariadbErrors {
  private static final Pattern FRAME = Pattern.compile("^\\(conn=\\d+\\) ");
  private static final int FIRST_OF_SERVER = 1000;
  private static final Set<Integer> PROGRAMMING =
      Set.of(1007, 1064, 1102, 1103, 1110, 1111, 1112, 1113, 1146, 1149, 1166, 1179);
  private static final Set<Integer> DATA =
      Set.of(1171, 1230, 1263, 1264, 1265, 1366, 1367, 1406, 1441);
  private static final Set<Integer> INTEGRITY = Set.of(1048, 1062, 1215, 1216, 1217, 1451, 1452);
  private static final Set<Integer> NOT_SUPPORTED = Set.of(1196, 1235, 1286, 1289);

  private MariadbErrors() {}

  static RefusedException of(SQLException error) {
    String name = exception(error.getErrorCode());
    return wrapped(name, "(%d, %s)".formatted(error.getErrorCode(), repr(message(error))));
  }

  /** An error that PyMySQL itself raises, before the server is asked. */
  static RefusedException wrapped(String exception, String message) {
    String first = message.lines().findFirst().orElse("");
    return new RefusedException(
        "sqlalchemy.exc." + exception, "(pymysql.err." + exception + ") " + first);
  }

  /** The server's own words, out of the frame that the JDBC driver puts around them. */
  static String message(SQLException error) {
    Matcher frame = FRAME.matcher(String.valueOf(error.getMessage()));
    return frame.replaceFirst("");
  }

  private static String exception(int code) {
    if (PROGRAMMING.contains(code)) {
      return "ProgrammingError";
    }
    if (DATA.contains(code)) {
      return "DataError";
    }
    if (INTEGRITY.contains(code)) {
      return "IntegrityError";
    }
    if (NOT_SUPPORTED.contains(code)) {
      return "NotSupportedError";
    }
    return code < FIRST_OF_SERVER ? "InternalError" : "OperationalError";
  }

  /** Text as Python's {@code repr} writes it. */
  private static String repr(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder written = new StringBuilder().append(quote);
    for (char c : text.toCharArray()) {
      if (c == '\n') {
        written.append("\\n");
      } else {
        written.append(c == quote || c == '\\' ? "\\" : "").append(c);
      }
    }
    return written.append(quote).toString();
  }
}
