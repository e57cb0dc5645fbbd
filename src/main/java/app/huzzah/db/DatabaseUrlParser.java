package app.huzzah.db;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a {@code DATABASE_URL}. Written by hand because those of the JDK quote the text, and with
 * it the password, when they refuse it.
 */
final class DatabaseUrlParser {
  private static final String FORM = "postgresql://user:password@host:port/name";
  private static final int DEFAULT_PORT = 5432;

  /** What other programs call options that JDBC knows by another name. */
  private static final Map<String, String> NAMES_IN_JDBC =
      Map.of(
          "application_name", "ApplicationName",
          "channel_binding", "channelBinding",
          "connect_timeout", "connectTimeout");

  private DatabaseUrlParser() {}

  static DatabaseUrl parse(String text) {
    String rest = withoutScheme(text.strip());
    String query = "";
    int question = rest.indexOf('?');
    if (question >= 0) {
      query = rest.substring(question + 1);
      rest = rest.substring(0, question);
    }
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    int at = authority.lastIndexOf('@');
    if (rest.lastIndexOf('@') > at || (at < 0 && query.contains("@"))) {
      throw refused("has a / or ? before the @; in user and password write / as %2F and ? as %3F");
    }
    Map<String, String> options = options(query);
    String name = slash < 0 ? "" : decode(rest.substring(slash + 1));
    String account = at < 0 ? "" : authority.substring(0, at);
    int colon = account.indexOf(':');
    String user = decode(colon < 0 ? account : account.substring(0, colon));
    String password = colon < 0 ? "" : decode(account.substring(colon + 1));
    user = user.isEmpty() ? options.getOrDefault("user", "") : user;
    password = password.isEmpty() ? options.getOrDefault("password", "") : password;
    options.remove("user");
    options.remove("password");
    if (user.isEmpty()) {
      throw refused("names no user; put user:password@ before the host");
    }
    String place = authority.substring(at + 1);
    String host = host(place);
    int port = port(place.substring(host.length()));
    if (name.isEmpty()) {
      throw refused("names no database; end it with /name");
    }
    return new DatabaseUrl(host, port, name, user, password, options);
  }

  private static String withoutScheme(String text) {
    if (text.isEmpty()) {
      throw refused("is empty; unset it to use the embedded database");
    }
    if (text.startsWith("jdbc:")) {
      throw refused(
          "begins with jdbc:; leave that out, and write user and password before the host");
    }
    for (String scheme : new String[] {"postgresql://", "postgres://"}) {
      if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return withoutBlanks(text.substring(scheme.length()));
      }
    }
    throw refused("does not begin with postgresql://; Huzzah needs PostgreSQL");
  }

  private static String withoutBlanks(String text) {
    if (text.indexOf('#') >= 0) {
      throw refused("has a #; write it as %23");
    }
    if (text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      throw refused("has a blank inside; write it as %20");
    }
    return text;
  }

  private static String host(String place) {
    if (place.startsWith("[")) {
      int end = place.indexOf(']');
      if (end < 0) {
        throw refused("has an IPv6 host without its closing ]");
      }
      return place.substring(0, end + 1);
    }
    int colon = place.indexOf(':');
    String host = colon < 0 ? place : place.substring(0, colon);
    if (host.isEmpty()) {
      throw refused("names no host");
    }
    if (!host.matches("[A-Za-z0-9._-]+")) {
      throw refused(
          "has a host that cannot be one; name a single host, and write @ : / in the password"
              + " as %40 %3A %2F");
    }
    return host;
  }

  private static int port(String text) {
    if (text.isEmpty() || text.equals(":")) {
      return DEFAULT_PORT;
    }
    if (text.matches(":[0-9]{1,5}")) {
      int port = Integer.parseInt(text.substring(1));
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    }
    throw refused(
        "has a port that is no number from 1 to 65535; an IPv6 host stands in brackets: [::1]:5432");
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (pair.isEmpty()) {
        continue;
      }
      if (equals < 1) {
        throw refused(
            "has an option without a value; options look like ?sslmode=require&connect_timeout=5");
      }
      String key = decode(pair.substring(0, equals));
      options.put(NAMES_IN_JDBC.getOrDefault(key, key), decode(pair.substring(equals + 1)));
    }
    return options;
  }

  /** Percent escapes as RFC 3986 has them; a plus stays one. */
  private static String decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) == '%') {
        bytes.write(escaped(text, i));
        i += 3;
      } else {
        int point = text.codePointAt(i);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw refused("has percent escapes that are not UTF-8");
    }
  }

  private static int escaped(String text, int at) {
    String digits = text.substring(at + 1, Math.min(text.length(), at + 3));
    if (!digits.matches("[0-9A-Fa-f]{2}")) {
      throw refused("has a % that is no escape; write a plain % as %25");
    }
    return Integer.parseInt(digits, 16);
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("DATABASE_URL " + why + ". Its form is " + FORM);
  }
}
