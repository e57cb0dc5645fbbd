package app.huzzah.db;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a PostgreSQL is and who we are to it.
 *
 * @param host a name or an address; IPv6 in brackets
 * @param port 1 to 65535
 * @param password empty where the server asks for none
 * @param options settings of the JDBC driver by name, such as {@code sslmode}
 */
public record DatabaseUrl(
    String host, int port, String name, String user, String password, Map<String, String> options) {

  public DatabaseUrl {
    options = Map.copyOf(options);
  }

  /**
   * Reads the form that hosts of databases give: {@code
   * postgresql://user:password@host:port/name?options}.
   *
   * @throws IllegalArgumentException saying what is wrong and how to mend it, without any part that
   *     may belong to the password
   */
  public static DatabaseUrl parse(String text) {
    return DatabaseUrlParser.parse(text);
  }

  /** The address for JDBC, without user, password and options. */
  public String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s"
        .formatted(host, port, URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  /** The address without the password and without options, fit for logs and messages. */
  @Override
  public String toString() {
    return "postgresql://%s@%s:%d/%s".formatted(user, host, port, name);
  }
}
