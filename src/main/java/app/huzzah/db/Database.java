package app.huzzah.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The pool of connections to one PostgreSQL, and the only place where transactions begin and end.
 *
 * <p>Faults of the database reach the caller as jOOQ's unchecked {@link DataAccessException}.
 * Nothing is retried here: services lock rows in one order, so a deadlock or a serialization
 * failure is a fault to be seen.
 */
public final class Database implements AutoCloseable {
  /** Connections at most, where nobody says otherwise. */
  public static final int DEFAULT_POOL_SIZE = 10;

  private static final long INITIAL_WAIT_MILLIS = 10_000;
  private static final long CONNECTION_WAIT_MILLIS = 10_000;

  private final HikariDataSource pool;
  private final DSLContext dsl;
  private final Runnable afterwards;

  /**
   * Connects, waiting up to ten seconds for a server that is still starting.
   *
   * @param poolSize connections at most, 1 or more
   */
  public static Database connect(DatabaseUrl url, int poolSize) {
    return connect(url, poolSize, ZoneOffset.UTC, () -> {});
  }

  /**
   * Connects as {@link #connect(DatabaseUrl, int)} does.
   *
   * @param sessionZone what the server takes for its local time; nothing may depend on it
   * @param afterwards run once by {@link #close()}, when no connection is left
   */
  static Database connect(DatabaseUrl url, int poolSize, ZoneId sessionZone, Runnable afterwards) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("huzzah");
    config.setJdbcUrl(url.jdbcUrl());
    config.setUsername(url.user());
    config.setPassword(url.password());
    config.setMaximumPoolSize(poolSize);
    config.setMinimumIdle(Math.min(2, poolSize));
    config.setInitializationFailTimeout(INITIAL_WAIT_MILLIS);
    config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
    config.setConnectionInitSql("set time zone '" + sessionZone.getId() + "'");
    config.addDataSourceProperty("ApplicationName", "huzzah");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    url.options().forEach(config::addDataSourceProperty);
    return new Database(new HikariDataSource(config), afterwards);
  }

  private Database(HikariDataSource pool, Runnable afterwards) {
    this.pool = pool;
    this.dsl =
        DSL.using(
            pool,
            SQLDialect.POSTGRES,
            new Settings().withRenderSchema(false).withRenderCatalog(false));
    this.afterwards = afterwards;
  }

  /**
   * Runs the work in one transaction: committed when it returns, rolled back when it throws. A
   * transaction takes a connection of its own, so the work uses the context that it is given and
   * opens no second transaction.
   */
  public <T extends @Nullable Object> T inTransaction(Function<DSLContext, T> work) {
    return dsl.transactionResult(transaction -> work.apply(transaction.dsl()));
  }

  /** Runs work that gives nothing back; see {@link #inTransaction}. */
  public void runInTransaction(Consumer<DSLContext> work) {
    dsl.transaction(transaction -> work.accept(transaction.dsl()));
  }

  /** Runs queries that all see the database as it was at the first of them. Writing fails here. */
  public <T extends @Nullable Object> T read(Function<DSLContext, T> work) {
    return dsl.transactionResult(transaction -> {
      transaction.dsl().execute("set transaction isolation level repeatable read, read only");
      return work.apply(transaction.dsl());
    });
  }

  /** Whether the database answers now; waits for it ten seconds at most. */
  public boolean ping() {
    try {
      return dsl.selectOne().fetchOne() != null;
    } catch (DataAccessException e) {
      return false;
    }
  }

  /** The pool itself, for libraries that bring their own statements. */
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
    afterwards.run();
  }
}
