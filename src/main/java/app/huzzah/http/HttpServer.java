package app.huzzah.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on one port: {@code /slack/*} for the servlet handed in, {@code /healthz}, {@code
 * /readyz} and {@code /metrics} for operators; everything else is 404.
 */
public final class HttpServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpServer.class);
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final int HEADER_LIMIT_BYTES = 16 * 1024;

  /** As many as Jetty has by itself. They read from connections; requests have virtual threads. */
  private static final int MOST_THREADS = 200;

  private static final int FEWEST_THREADS = 8;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration IDLE_WHILE_STOPPING = Duration.ofMillis(200);
  private static final Duration READINESS_PATIENCE = Duration.ofSeconds(2);
  private static final Duration FINISHING_TIME = Duration.ofSeconds(10);

  private final Server server;
  private final ServerConnector connector;
  private final Readings readings;
  private final ProcessMetrics processMetrics;
  private final PrometheusMeterRegistry metrics;
  private volatile boolean draining;

  /**
   * @param port 0 for any free one
   * @param slack what answers {@code /slack/*}; in Socket Mode there is none
   */
  public HttpServer(
      int port,
      Optional<HttpServlet> slack,
      List<Readiness> checks,
      PrometheusMeterRegistry metrics) {
    this.metrics = metrics;
    readings = new Readings(checks, READINESS_PATIENCE);
    processMetrics = new ProcessMetrics(metrics);
    // Jetty's own queue asks Java's management how wide a cache line is: a twelfth of a start.
    var threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS, new LinkedBlockingQueue<>());
    threads.setName("http");
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
    server = new Server(threads);
    connector = new ServerConnector(server, new HttpConnectionFactory(protocol()));
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setShutdownIdleTimeout(IDLE_WHILE_STOPPING.toMillis());
    server.addConnector(connector);
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(FINISHING_TIME.toMillis());
    server.setHandler(new RequestTimes(metrics, new GracefulHandler(paths(slack))));
  }

  /**
   * Begins to listen.
   *
   * @throws CannotListenException if the port is taken or not allowed
   */
  public void start() {
    try {
      server.start();
    } catch (IOException e) {
      int port = connector.getPort();
      close();
      throw new CannotListenException(port, e);
    } catch (Exception e) {
      close();
      throw new IllegalStateException("The HTTP server could not start", e);
    }
  }

  /** The port really listened on; -1 unless started. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Lets {@code /readyz} answer 503 from now on, while requests are still served. */
  public void drain() {
    draining = true;
  }

  /**
   * Takes no more connections, gives requests under way ten seconds to finish, then ends. May be
   * called twice.
   */
  @Override
  public void close() {
    drain();
    try {
      server.stop();
    } catch (Exception e) {
      // Whoever closes us has other things to close.
      log.warn("The HTTP server cut off what did not finish in time", e);
    } finally {
      readings.close();
      processMetrics.close();
    }
  }

  private static HttpConfiguration protocol() {
    var protocol = new HttpConfiguration();
    protocol.setSendServerVersion(false);
    protocol.setRequestHeaderSize(HEADER_LIMIT_BYTES);
    return protocol;
  }

  private Handler paths(Optional<HttpServlet> slack) {
    var paths = new PathMappingsHandler();
    paths.addMapping(PathSpec.from("/healthz"), new Page(HttpServer::health));
    paths.addMapping(PathSpec.from("/readyz"), new Page(this::readiness));
    paths.addMapping(PathSpec.from("/metrics"), new Page(this::measurements));
    slack.ifPresent(
        servlet -> paths.addMapping(PathSpec.from("/slack/*"), SlackPaths.behindLimits(servlet)));
    return paths;
  }

  private static Page.Text health() {
    return new Page.Text(200, "text/plain;charset=utf-8", "alive\n");
  }

  private Page.Text readiness() throws InterruptedException {
    Map<String, Optional<String>> faults = new LinkedHashMap<>();
    if (draining) {
      faults.put("process", Optional.of("Huzzah is stopping."));
    }
    faults.putAll(readings.ask());
    boolean ready = faults.values().stream().allMatch(Optional::isEmpty);
    Map<String, String> checks = new LinkedHashMap<>();
    faults.forEach((name, fault) -> checks.put(name, fault.orElse("ok")));
    String body = JSON.toJson(Map.of("ready", ready, "checks", checks));
    return new Page.Text(ready ? 200 : 503, "application/json", body + "\n");
  }

  private Page.Text measurements() {
    return new Page.Text(200, "text/plain;version=0.0.4;charset=utf-8", metrics.scrape());
  }
}
