package app.huzzah.db;

import static org.jooq.impl.DSL.currentCatalog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

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
    return Database.connect(
        url,
        Database.DEFAULT_POOL_SIZE,
        SESSION_ZONE,
        Duration.ofSeconds(5),
        () -> drop(url.name()));
  }

  /** The same database for one more instance, with connections and turns of its own. */
  public static Database beside(Database first) {
    String name = first.query(dsl -> dsl.select(currentCatalog()).fetchSingle().value1());
    return Database.connect(
        url(name), Database.DEFAULT_POOL_SIZE, SESSION_ZONE, Duration.ofSeconds(5), () -> {});
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
        Optional<Path> folder = FolderInMemory.create();
        EmbeddedPostgres.Builder builder =
            EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setServerConfig("max_connections", "200")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "128MB")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("listen_addresses", "127.0.0.1");
        folder.ifPresent(memory -> builder.setDataDirectory(memory.resolve("data")));
        EmbeddedPostgres postgres = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
        run(postgres.getPostgresDatabase(), "create database " + TEMPLATE);
        Migrations.apply(postgres.getDatabase("postgres", TEMPLATE));
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedPostgres postgres, Optional<Path> folder) {
      try {
        postgres.close();
        if (folder.isPresent()) {
          FolderInMemory.remove(folder.get());
        }
      } catch (IOException e) {
        System.err.println("the server of the tests left something behind: " + e);
      }
    }
  }
}
