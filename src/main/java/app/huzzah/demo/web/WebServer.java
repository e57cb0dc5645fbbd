package app.huzzah.demo.web;

import app.huzzah.demo.api.WebApi;
import app.huzzah.demo.delivery.SocketHub;
import app.huzzah.demo.talk.Parts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.server.config.JettyWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Jetty on the loopback address. It takes its port when it is made and answers when it is started.
 */
public final class WebServer {
  private static final int PLATFORM_THREADS = 12;
  private final Server server;
  private final ServerConnector connector;

  /**
   * Takes the port.
   *
   * @param port 0 for any that is free
   * @throws IOException where the port is taken
   */
  public WebServer(int port) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS);
    threads.setName("pretend-slack");
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(Duration.ofMinutes(5).toMillis());
    server.addConnector(connector);
    connector.open();
  }

  /** Where it stands. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
  }

  public void start(Parts parts, WebApi api) throws Exception {
    ServletContextHandler context = new ServletContextHandler();
    context.addFilter(new FilterHolder(new HostGuard()), "/*", EnumSet.of(DispatcherType.REQUEST));
    add(context, new ApiServlet(api), "/api/*");
    AnswerServlet answers = new AnswerServlet(parts.urls(), api);
    add(context, answers, "/commands/*", "/actions/*", "/app/*");
    add(context, new FilesServlet(parts.workspace(), api), "/upload/*", "/files/*");
    add(context, new PageServlet(parts), "/page/*");
    add(context, new StaticServlet(), "/");
    SocketHub sockets = parts.deliveries().sockets();
    JettyWebSocketServletContainerInitializer.configure(
        context,
        (servlets, container) -> {
          container.setMaxTextMessageSize(4_000_000);
          container.setIdleTimeout(Duration.ofHours(12));
          container.addMapping(
              "/link/*",
              (request, response) -> {
                if (sockets.admits(request.getHttpServletRequest().getParameter("ticket"))) {
                  return new LinkSocket(sockets);
                }
                response.sendError(403, "This address was used or never given");
                return null;
              });
        });
    server.setHandler(context);
    server.start();
  }

  private static void add(ServletContextHandler context, HttpServlet servlet, String... paths) {
    ServletHolder holder = new ServletHolder(servlet);
    for (String path : paths) {
      context.addServlet(holder, path);
    }
  }

  /** Stops answering and gives the port back. */
  public void stop() throws Exception {
    server.stop();
    server.destroy();
  }
}
