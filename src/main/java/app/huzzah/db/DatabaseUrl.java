package app.huzzah.db;

import java.util.Map;

/**
 * Where a PostgreSQL is and who we are to it.
 *
 * @param options settings of the JDBC driver by name, such as {@code sslmode}
 */
public record DatabaseUrl(
    String host, int port, String name, String user, String password, Map<String, String> options) {

  public DatabaseUrl {
    options = Map.copyOf(options);
  }

  /** The address for JDBC, without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + name;
  }

  /** The address without the password and without options, fit for logs and messages. */
  @Override
  public String toString() {
    return "postgresql://" + user + "@" + host + ":" + port + "/" + name;
  }
}
