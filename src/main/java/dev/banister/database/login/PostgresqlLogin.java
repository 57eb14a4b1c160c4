package dev.banister.database.login;

import dev.banister.database.address.PostgresqlAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;

/** Opens connections to a server that somebody connected. */
public final class PostgresqlLogin {
  private static final int PATIENCE_SECONDS = 15;
  private final PostgresqlAddress address;
  private final String application;

  /**
   * A login.
   *
   * @param application the name under which the server shows the connection
   */
  public PostgresqlLogin(PostgresqlAddress address, String application) {
    this.address = address;
    this.application = application;
  }

  /** A connection; the caller closes it. */
  public Connection connect() throws LoginException {
    try {
      return open(address.database());
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** A connection to another database of the same server. */
  public Connection open(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", "" + PATIENCE_SECONDS);
    properties.setProperty("loginTimeout", "" + PATIENCE_SECONDS);
    properties.putAll(address.properties());
    properties.setProperty("user", address.user());
    if (address.password() != null) {
      properties.setProperty("password", address.password().reveal());
    }
    properties.setProperty("ApplicationName", application);
    properties.setProperty("stringtype", "unspecified");
    properties.setProperty("prepareThreshold", "0");
    properties.setProperty("raiseExceptionOnSilentRollback", "false");
    if (address.isSocket()) {
      properties.setProperty("socketFactory", UnixSocketFactory.class.getName());
      properties.setProperty("socketFactoryArg", address.host() + "/.s.PGSQL." + address.port());
      properties.setProperty("sslmode", "disable");
      properties.setProperty("gssEncMode", "disable");
    }
    return DriverManager.getConnection(url(database), properties);
  }

  /** Without user and password, for what the driver quotes in its messages. */
  private String url(String database) {
    String host = address.isSocket() ? "localhost" : address.host();
    return "jdbc:postgresql://%s:%d/%s"
        .formatted(
            host.contains(":") ? "[" + host + "]" : host,
            address.port(),
            URLEncoder.encode(database, StandardCharsets.UTF_8));
  }

  private String place() {
    return address.isSocket()
        ? "the socket " + address.host() + "/.s.PGSQL." + address.port()
        : address.host() + ":" + address.port();
  }

  private LoginException failure(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String words = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    boolean wanted = words.toLowerCase(Locale.ROOT).contains("no password was provided");
    String sentence =
        switch (state) {
          case "28P01" ->
              "PostgreSQL at %s refuses the password of '%s'. Check both, or use --ask-password."
                  .formatted(place(), address.user());
          case "28000" ->
              "PostgreSQL at %s doesn't let '%s' in: %s. Name another user in the URL."
                  .formatted(place(), address.user(), words);
          case "3D000" ->
              "There is no database '%s' at %s. Check the URL's last part."
                  .formatted(address.database(), place());
          case "53300" ->
              "PostgreSQL at %s has no connection left. Try again when others have left."
                  .formatted(place());
          case "57P03" ->
              "PostgreSQL at %s is starting or stopping. Try again in a moment.".formatted(place());
          default ->
              wanted
                  ? "PostgreSQL at %s wants a password for '%s'. Use --ask-password, PGPASSWORD or ~/.pgpass."
                      .formatted(place(), address.user())
                  : unreachable(e, words);
        };
    return new LoginException(sentence, wanted || state.equals("28P01"), e);
  }

  private String unreachable(SQLException e, String words) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return "There is no machine called '%s'. Check the URL's host.".formatted(address.host());
      }
    }
    return "08001".equals(e.getSQLState())
        ? "Nobody answers at %s. Check host and port, and that PostgreSQL runs.".formatted(place())
        : "PostgreSQL at %s can't be entered: %s. Check the URL."
            .formatted(place(), words.replaceFirst("\\.$", ""));
  }
}
