package app.huzzah.bench.gifts;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The least that a Slack app in Java does with a message: Bolt on the same Jetty, with Bolt's own
 * check of the signature and its own memory of who it is, and a listener that does nothing.
 */
public final class BareBolt {
  private BareBolt() {}

  public static void main(String[] args) throws Exception {
    AppConfig config =
        AppConfig.builder()
            .signingSecret(System.getenv("SLACK_SIGNING_SECRET"))
            .singleTeamBotToken(System.getenv("SLACK_BOT_TOKEN"))
            .authTestCacheEnabled(true)
            .authTestCacheExpirationMillis(-1)
            .build();
    config.getSlack().getConfig().setMethodsEndpointUrlPrefix(System.getenv("SLACK_API_URL"));
    App app = new App(config);
    app.event(MessageEvent.class, (payload, context) -> context.ack());

    String appToken = System.getenv("SLACK_APP_TOKEN");
    if (appToken == null) {
      serve(app);
    } else {
      connect(app, appToken);
    }
  }

  private static void serve(App app) throws Exception {
    var threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
    server.setHandler(context);
    server.start();
    System.err.println("listens on port " + connector.getLocalPort());
    server.join();
  }

  /** By Bolt's own runner. */
  private static void connect(App app, String appToken) throws Exception {
    for (int n = Integer.parseInt(System.getenv("SLACK_SOCKET_CONNECTIONS")); n > 0; n--) {
      new SocketModeApp(appToken, SocketModeClient.Backend.JavaWebSocket, app).startAsync();
    }
    System.err.println("listens on port 0");
    Thread.sleep(Duration.ofDays(1));
  }
}
