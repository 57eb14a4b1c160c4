package dev.banister.database.address;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands after {@code postgresql://}, in libpq's words or in those of the JDBC driver.
 */
final class PostgresqlUrl {
  /** Parameters that the driver needs, by the name they have in a URL. */
  private static final Map<String, String> PASSED =
      Map.ofEntries(
          Map.entry("sslmode", "sslmode"),
          Map.entry("ssl", "ssl"),
          Map.entry("sslrootcert", "sslrootcert"),
          Map.entry("sslcert", "sslcert"),
          Map.entry("sslkey", "sslkey"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("connect_timeout", "connectTimeout"),
          Map.entry("connectTimeout", "connectTimeout"),
          Map.entry("loginTimeout", "loginTimeout"),
          Map.entry("target_session_attrs", "targetServerType"));

  /** Parameters that change nothing for somebody who only reads. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "application_name",
          "ApplicationName",
          "fallback_application_name",
          "client_encoding",
          "keepalives",
          "keepalives_idle",
          "keepalives_interval",
          "keepalives_count",
          "tcpKeepAlive",
          "prepared_statement_cache_size",
          "prepareThreshold",
          "reWriteBatchedInserts");

  private static final Map<String, String> TARGETS =
      Map.of(
          "any", "any",
          "read-write", "primary",
          "primary", "primary",
          "read-only", "secondary",
          "standby", "secondary",
          "prefer-standby", "preferSecondary");

  private final AddressParts parts;
  private final LibpqEnvironment environment;

  private PostgresqlUrl(AddressParts parts, LibpqEnvironment environment) {
    this.parts = parts;
    this.environment = environment;
  }

  static PostgresqlAddress of(String text, LibpqEnvironment environment) throws AddressException {
    return new PostgresqlUrl(AddressParts.of(text), environment).address();
  }

  private PostgresqlAddress address() throws AddressException {
    String named = first(parameter("host"), parts.host());
    if (named != null && named.contains(",")) {
      throw new AddressException(
          "The database URL names several hosts. Name the one to read from.");
    }
    int colon = named == null || named.startsWith("/") ? -1 : named.lastIndexOf(':');
    boolean hostWithPort = colon > 0 && named.indexOf(':') == colon;
    String port =
        first(
            parameter("port"),
            first(parts.port(), hostWithPort ? named.substring(colon + 1) : null));
    int number = port == null ? environment.port() : AddressParts.port(port);
    String host =
        named == null ? environment.host(number) : hostWithPort ? named.substring(0, colon) : named;
    String user = orElse(first(parts.user(), parameter("user")), environment.user());
    String database =
        orElse(
            first(parts.path().isEmpty() ? null : parts.path(), parameter("dbname")),
            environment.database(user));
    return new PostgresqlAddress(
        host, number, user, database, password(host, number, database, user), properties());
  }

  private @Nullable Secret password(String host, int port, String database, String user)
      throws AddressException {
    String parameter = parameter("password");
    if (parts.password() != null) {
      return parts.password();
    }
    return parameter == null
        ? environment.password(host, port, database, user)
        : Secret.of(parameter);
  }

  private @Nullable String parameter(String name) {
    return parts.parameters().get(name);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private static String orElse(@Nullable String one, String other) {
    return one == null ? other : one;
  }

  private Map<String, String> properties() throws AddressException {
    Map<String, String> properties = new LinkedHashMap<>();
    String mode = environment.variable("PGSSLMODE");
    if (mode != null) {
      properties.put("sslmode", mode);
    }
    for (Map.Entry<String, String> parameter : parts.parameters().entrySet()) {
      String name = parameter.getKey();
      if (Set.of("host", "port", "user", "password", "dbname").contains(name)
          || LEFT_OUT.contains(name)) {
        continue;
      }
      String driver = PASSED.get(name);
      if (driver == null) {
        throw new AddressException(
            "The database URL's parameter '%s' is not known here. Leave it out.".formatted(name));
      }
      properties.put(driver, value(driver, parameter.getValue()));
    }
    return properties;
  }

  private static String value(String driver, String value) throws AddressException {
    if (!driver.equals("targetServerType")) {
      return value;
    }
    String target = TARGETS.get(value);
    if (target == null) {
      throw new AddressException("target_session_attrs has no value '%s'.".formatted(value));
    }
    return target;
  }
}
