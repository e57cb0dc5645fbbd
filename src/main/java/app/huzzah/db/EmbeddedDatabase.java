package app.huzzah.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL of our own for whoever brings none, in one folder and for this machine only.
 *
 * <p>What was committed survives {@code kill -9} of this program and of the server. After the first
 * the server lives on without us; the next start finds it, stops it and goes on. After the second
 * it is started again on the same port. One program at a time uses a folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final int START_ATTEMPTS = 3;
  private static final int LONGEST_PAUSE_SECONDS = 30;

  private final FolderLock folder;
  private final Cluster cluster;
  private final String password;
  private final int port;
  private final ReentrantLock turn = new ReentrantLock();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Postmaster server;
  private boolean closed;

  /**
   * Starts the database in a folder, which is made if it is not there.
   *
   * @throws DatabaseStartException when that cannot be; nothing is left running or locked then
   */
  public static EmbeddedDatabase start(Path folder) {
    return start(folder, folder);
  }

  /**
   * Where the server that runs on this folder now takes connections: another program's, for a
   * command that only looks. Empty where none runs.
   */
  public static Optional<DatabaseUrl> running(Path folder) {
    Path data = folder.resolve("data");
    try {
      Optional<Postmaster> server = Postmaster.of(data);
      return server.isEmpty()
          ? Optional.empty()
          : Optional.of(url(server.get().port(), Cluster.passwordOf(data)));
    } catch (IOException e) {
      throw new DatabaseStartException("Cannot look into the folder " + folder + ": " + e, e);
    }
  }

  /**
   * Starts as {@link #start(Path)} does.
   *
   * @param programs where the programs of PostgreSQL are unpacked
   */
  static EmbeddedDatabase start(Path folder, Path programs) {
    try {
      Path real = Files.createDirectories(folder).toRealPath();
      FolderLock lock = FolderLock.take(real);
      try {
        Path home = PostgresArchive.unpackedIn(programs.toRealPath());
        Cluster cluster = Cluster.in(real, new PostgresPrograms(real, home));
        EmbeddedDatabase database = start(lock, cluster);
        PostgresArchive.tidy(home);
        return database;
      } catch (Throwable e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseStartException("Cannot use the folder " + folder + ": " + e, e);
    }
  }

  /** Between finding a free port and taking it somebody else may; then another one will do. */
  private static EmbeddedDatabase start(FolderLock lock, Cluster cluster) throws IOException {
    String password = cluster.password();
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        return new EmbeddedDatabase(lock, cluster, password, port, cluster.start(port));
      } catch (DatabaseStartException e) {
        if (attempt == START_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private EmbeddedDatabase(
      FolderLock folder, Cluster cluster, String password, int port, Postmaster server) {
    this.folder = folder;
    this.cluster = cluster;
    this.password = password;
    this.port = port;
    this.server = server;
    Thread.ofVirtual().name("postgres-keeper").start(this::keepRunning);
  }

  /** Where to connect; stays the same until {@link #close()}. */
  public DatabaseUrl url() {
    return url(port, password);
  }

  private static DatabaseUrl url(int port, String password) {
    return new DatabaseUrl("127.0.0.1", port, "postgres", Cluster.USER, password, Map.of());
  }

  /** Whether the server process is there. */
  public boolean isRunning() {
    return server.isRunning();
  }

  /**
   * Stops the server in order and gives the folder free. To be called when all connections are
   * closed.
   */
  @Override
  public void close() {
    closing.countDown();
    turn.lock();
    try {
      if (closed) {
        return; // the folder may be another's by now
      }
      closed = true;
      try (folder) {
        cluster.stop();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.unlock();
    }
  }

  /** Looks after the server until {@link #close()}, with growing pauses while it does not start. */
  private void keepRunning() {
    int pause = 1;
    try {
      while (!closing.await(pause, TimeUnit.SECONDS)) {
        pause = server.isRunning() || revived() ? 1 : Math.min(pause * 2, LONGEST_PAUSE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean revived() {
    turn.lock();
    try {
      if (closing.getCount() > 0) {
        LOG.error("PostgreSQL ended unexpectedly; starting it again");
        server = cluster.start(port);
        LOG.info("PostgreSQL is back");
      }
      return true;
    } catch (IOException | DatabaseStartException e) {
      LOG.error("PostgreSQL does not start again", e);
      return false;
    } finally {
      turn.unlock();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }
}
