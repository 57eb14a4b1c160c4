package dev.banister.database.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of {@code user:password@host:port/path?parameters}; what is not there is null.
 *
 * @param path after the first slash; empty when nothing is there
 */
record AddressParts(
    @Nullable String user,
    @Nullable Secret password,
    @Nullable String host,
    @Nullable String port,
    String path,
    Map<String, String> parameters) {

  static AddressParts of(String text) throws AddressException {
    int question = text.indexOf('?');
    String rest = question < 0 ? text : text.substring(0, question);
    Map<String, String> parameters =
        question < 0 ? Map.of() : parameters(text.substring(question + 1));
    int slash = rest.indexOf('/', Math.max(0, rest.lastIndexOf('@')));
    String path = slash < 0 ? "" : decoded(rest.substring(slash + 1));
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    int at = authority.lastIndexOf('@');
    String login = at < 0 ? "" : authority.substring(0, at);
    int colon = login.indexOf(':');
    String place = authority.substring(at + 1);
    int port = place.lastIndexOf(':');
    boolean hasPort = port > place.lastIndexOf(']');
    String host = hasPort ? place.substring(0, port) : place;
    return new AddressParts(
        text(colon < 0 ? login : login.substring(0, colon)),
        colon < 0 ? null : Secret.of(decoded(login.substring(colon + 1))),
        text(host.replaceAll("[\\[\\]]", "")),
        hasPort ? text(place.substring(port + 1)) : null,
        path,
        parameters);
  }

  private static @Nullable String text(String part) throws AddressException {
    return part.isEmpty() ? null : decoded(part);
  }

  private static Map<String, String> parameters(String query) throws AddressException {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        parameters.put(
            decoded(equals < 0 ? pair : pair.substring(0, equals)),
            equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String part) throws AddressException {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new AddressException(
          "The database URL has a % that begins no character. Write %25 for a percent sign.");
    }
  }

  static int port(String text) throws AddressException {
    try {
      int port = Integer.parseInt(text.strip());
      if (port > 0 && port <= 0xffff) {
        return port;
      }
    } catch (NumberFormatException noNumber) {
      // answered below, as is a number that is no port
    }
    throw new AddressException(
        "The database URL's port is no number from 1 to 65535. Write a # : or / of a password as"
            + " %23, %3A or %2F.");
  }
}
