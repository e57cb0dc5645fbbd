package app.huzzah.db;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
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

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration CONNECTION_WAIT = Duration.ofSeconds(10);

  /**
   * An instance that stands still in the middle of a transaction (a suspended machine) keeps others
   * from what it locked for no longer than this.
   */
  private static final Duration STANDSTILL = Duration.ofMinutes(1);

  private final HikariDataSource pool;
  private final DSLContext dsl;
  private final Runnable afterwards;
  private final Turns turns = new Turns(CONNECTION_WAIT);

  /**
   * Connects, waiting up to five seconds for a server that is still starting.
   *
   * @param poolSize connections at most, 1 or more
   * @throws DatabaseStartException when there is no connection after that
   */
  public static Database connect(DatabaseUrl url, int poolSize) {
    return connect(url, poolSize, UTC, PATIENCE, () -> {});
  }

  /**
   * Starts the embedded database in a folder and connects to it; {@link #close()} stops it again.
   *
   * @throws DatabaseStartException when that cannot be; nothing is left running then
   */
  public static Database embedded(Path folder, int poolSize) {
    EmbeddedDatabase server = EmbeddedDatabase.start(folder);
    try {
      return connect(server.url(), poolSize, UTC, PATIENCE, server::close);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * Connects as {@link #connect(DatabaseUrl, int)} does.
   *
   * @param sessionZone what the server takes for its local time; nothing may depend on it
   * @param patience how long to wait for a server that is still starting
   * @param afterwards run once by {@link #close()}, when no connection is left
   */
  static Database connect(
      DatabaseUrl url, int poolSize, ZoneId sessionZone, Duration patience, Runnable afterwards) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("huzzah");
    config.setJdbcUrl(url.jdbcUrl());
    config.setUsername(url.user());
    config.setPassword(url.password());
    config.setMaximumPoolSize(poolSize);
    config.setMinimumIdle(Math.min(2, poolSize));
    config.setInitializationFailTimeout(patience.toMillis());
    config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
    // Our statements differ in their parameters alone, and run for less time than planning them
    // takes.
    config.setConnectionInitSql(
        """
        set time zone '%s';
        set plan_cache_mode = force_generic_plan;
        set idle_in_transaction_session_timeout = %d
        """
            .formatted(sessionZone.getId(), STANDSTILL.toMillis()));
    config.addDataSourceProperty("ApplicationName", "huzzah");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // The server's details of a fault quote whole rows, and rows hold what people wrote.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    url.options().forEach(config::addDataSourceProperty);
    return new Database(open(url, config), afterwards);
  }

  private static HikariDataSource open(DatabaseUrl url, HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new DatabaseStartException(
          "No connection to %s: %s. Check DATABASE_URL, and that the server lets this machine in."
              .formatted(url, cause.getMessage()),
          e);
    }
  }

  private Database(HikariDataSource pool, Runnable afterwards) {
    this.pool = pool;
    this.dsl =
        DSL.using(
            new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new DataSourceConnectionProvider(pool))
                .set(new Transactions(pool))
                .set(rendering()));
    this.afterwards = afterwards;
  }

  /** How statements are put into words. */
  static Settings rendering() {
    return new Settings().withRenderSchema(false).withRenderCatalog(false);
  }

  /**
   * Brings the tables to the state that this version of the program expects, however long that
   * takes. Instances that start at once wait for each other.
   */
  public void migrate() {
    Migrations.apply(pool);
    // Those that it used are more patient than ours are: see afterConnect.sql.
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /**
   * Runs the work in one transaction: committed when it returns, rolled back when it throws. A
   * transaction takes a connection of its own, so the work uses the context that it is given and
   * opens no second transaction.
   */
  public <T extends @Nullable Object> T inTransaction(Function<DSLContext, T> work) {
    List<Runnable> once = new ArrayList<>();
    T result =
        dsl.transactionResult(transaction -> {
          transaction.data(Committed.class, new Committed(once));
          return work.apply(transaction.dsl());
        });
    once.forEach(Runnable::run);
    return result;
  }

  /**
   * Runs the work in one transaction, as {@link #inTransaction(Function)} does, that fails where it
   * would wait longer than this for what somebody else has locked.
   */
  public <T extends @Nullable Object> T inTransaction(
      Duration longestWait, Function<DSLContext, T> work) {
    return inTransaction(tx -> {
      tx.execute("set local lock_timeout = {0}", inline((int) longestWait.toMillis()));
      return work.apply(tx);
    });
  }

  /**
   * Runs the work in one transaction, as {@link #inTransaction(Function)} does, once nobody else of
   * this instance is at the same thing: for what many do at once and the database lets one do at a
   * time.
   *
   * @param what what they all lock, told apart by its {@code equals}
   */
  public <T extends @Nullable Object> T inTurn(Object what, Function<DSLContext, T> work) {
    return turns.take(what, () -> inTransaction(work));
  }

  /** Runs work that gives nothing back; see {@link #inTransaction(Function)}. */
  public void runInTransaction(Consumer<DSLContext> work) {
    inTransaction(transaction -> {
      work.accept(transaction);
      return true;
    });
  }

  /** Has something done as soon as the transaction is committed; never if it is rolled back. */
  public static void onceCommitted(DSLContext transaction, Runnable then) {
    if (transaction.configuration().data(Committed.class) instanceof Committed committed) {
      committed.then().add(then);
    }
  }

  private record Committed(List<Runnable> then) {}

  /** Whether this is what becomes of a row whose key is taken. */
  public static boolean isNotUnique(RuntimeException fault) {
    return fault instanceof IntegrityConstraintViolationException;
  }

  /** Runs queries that all see the database as it was at the first of them. Writing fails here. */
  public <T extends @Nullable Object> T read(Function<DSLContext, T> work) {
    return dsl.transactionResult(transaction -> {
      transaction.dsl().execute("set transaction isolation level repeatable read, read only");
      return work.apply(transaction.dsl());
    });
  }

  /**
   * Runs queries as {@link #read} does, for somebody who may take their time in between, as who
   * reads an export page by page.
   */
  public <T extends @Nullable Object> T readUnhurried(Function<DSLContext, T> work) {
    return read(dsl -> {
      dsl.execute("set local idle_in_transaction_session_timeout = 0");
      return work.apply(dsl);
    });
  }

  /** Runs a single query, which needs no transaction around it: one round trip. */
  public <T extends @Nullable Object> T query(Function<DSLContext, T> work) {
    return work.apply(dsl);
  }

  /** Whether the database answers now; waits for it ten seconds at most. */
  public boolean ping() {
    try {
      return dsl.selectOne().fetchOne() != null;
    } catch (DataAccessException e) {
      return false;
    }
  }

  /** What the database takes on its disk, in bytes. */
  public long bytes() {
    return dsl.select(field("pg_database_size(current_database())", Long.class))
        .fetchSingle()
        .value1();
  }

  /** Has the pool tell a registry of its connections; once. */
  public void measuredBy(MeterRegistry registry) {
    pool.setMetricRegistry(registry);
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
