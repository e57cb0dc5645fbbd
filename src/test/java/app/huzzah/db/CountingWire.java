package app.huzzah.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a pool and its PostgreSQL, and counts round trips: how often somebody spoke to the
 * server after it had answered. What is sent together counts once, a commit counts too.
 */
public final class CountingWire implements AutoCloseable {
  private final DatabaseUrl server;
  private final ServerSocket socket;
  private final AtomicInteger roundTrips = new AtomicInteger();
  private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();

  private CountingWire(DatabaseUrl server) throws IOException {
    this.server = server;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    pumps.execute(this::accept);
  }

  /** Begins to listen. */
  public static CountingWire to(DatabaseUrl server) {
    try {
      return new CountingWire(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same database, by way of this wire. */
  public DatabaseUrl url() {
    return new DatabaseUrl(
        "127.0.0.1",
        socket.getLocalPort(),
        server.name(),
        server.user(),
        server.password(),
        server.options());
  }

  /** Round trips so far, over all connections. */
  public int roundTrips() {
    return roundTrips.get();
  }

  /** Round trips of this work, if nothing else uses the wire meanwhile. */
  public int during(Runnable work) {
    int before = roundTrips();
    work.run();
    return roundTrips() - before;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Socket upstream = new Socket(server.host(), server.port());
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        AtomicBoolean serverSpokeLast = new AtomicBoolean(true);
        pumps.execute(() ->
            pump(
                client,
                upstream,
                () -> {
                  if (serverSpokeLast.getAndSet(false)) {
                    roundTrips.incrementAndGet();
                  }
                }));
        pumps.execute(() -> pump(upstream, client, () -> serverSpokeLast.set(true)));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void pump(Socket from, Socket to, Runnable heard) {
    byte[] buffer = new byte[64 * 1024];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        heard.run();
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // Either side has gone; the other one follows.
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pumps.shutdown();
  }
}
