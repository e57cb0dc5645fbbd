package app.huzzah.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL for all tests of this JVM, quick because it forgets on a crash, stopped when the
 * JVM ends.
 *
 * <p>Sessions live in Asia/Kathmandu (UTC+5:45), which is neither UTC nor the JVM's zone, so that
 * whatever leans on the session's zone shows.
 */
public final class PostgresForTests {
  private static final ZoneId SESSION_ZONE = ZoneId.of("Asia/Kathmandu");
  private static final String TEMPLATE = "huzzah_template";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private PostgresForTests() {}

  /** A database of its own with all migrations applied and no rows; closing it drops it. */
  public static Database fresh() {
    DatabaseUrl url = freshUrl();
    return Database.connect(url, Database.DEFAULT_POOL_SIZE, SESSION_ZONE, () -> drop(url.name()));
  }

  /**
   * The address of a new migrated database, for tests that connect by themselves (several
   * instances, a program of its own). It lasts until the JVM ends, or until {@link #drop}.
   */
  public static DatabaseUrl freshUrl() {
    String name = "huzzah_" + NUMBER.incrementAndGet();
    // Copying files and checkpointing before and after beats writing the copy to the log: nothing
    // here is durable.
    run("create database " + name + " template " + TEMPLATE + " strategy file_copy");
    return url(name);
  }

  /** The address of a new database without tables. */
  public static DatabaseUrl emptyUrl() {
    String name = "huzzah_" + NUMBER.incrementAndGet();
    run("create database " + name + " template template0");
    return url(name);
  }

  /** Drops a database, ending what is still connected to it. */
  public static void drop(String name) {
    run("drop database if exists " + name + " with (force)");
  }

  private static DatabaseUrl url(String name) {
    return new DatabaseUrl(
        "127.0.0.1", Server.POSTGRES.getPort(), name, "postgres", "postgres", Map.of());
  }

  private static void run(String statement) {
    run(Server.POSTGRES.getPostgresDatabase(), statement);
  }

  private static void run(DataSource server, String statement) {
    try (Connection connection = server.getConnection();
        Statement jdbc = connection.createStatement()) {
      jdbc.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** Started by whoever first needs it. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        prepare(postgres);
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void prepare(EmbeddedPostgres postgres) {
      DataSource server = postgres.getPostgresDatabase();
      run(server, "create database " + TEMPLATE);
      PGSimpleDataSource template = (PGSimpleDataSource) postgres.getDatabase("postgres", TEMPLATE);
      Migrations.apply(template);
    }
  }
}
