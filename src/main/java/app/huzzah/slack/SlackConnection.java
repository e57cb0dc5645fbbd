package app.huzzah.slack;

import app.huzzah.slack.client.SlackCalls;
import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.util.function.Consumer;

/** One workspace's token and the way to Slack's Web API. */
public final class SlackConnection implements SlackClients, AutoCloseable {
  private static final int CALL_TIMEOUT_MILLIS = 20_000;

  private final Slack slack;
  private final MethodsClient methods;
  private final SlackCalls calls;
  private final SlackClient client;
  private volatile Consumer<SlackFault> faulted = fault -> {};

  /**
   * Opens it; nothing is asked of Slack yet.
   *
   * @param apiUrl ends with a stroke
   */
  public SlackConnection(String botToken, String apiUrl) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    config.setHttpClientCallTimeoutMillis(CALL_TIMEOUT_MILLIS);
    // Counts of calls and listeners that show answers serve the SDK's own queue and debugging.
    config.setStatsEnabled(false);
    config.getHttpClientResponseHandlers().clear();
    // By itself the HTTP client sends a call again where the connection broke before the answer
    // came, and Slack would post twice. What is sent again is decided in the outbox alone.
    slack =
        Slack.getInstance(
            config,
            new SlackHttpClient(
                SlackHttpClient.buildOkHttpClient(config)
                    .newBuilder()
                    .retryOnConnectionFailure(false)
                    .build()));
    methods = slack.methods(botToken);
    calls = new SlackCalls(fault -> faulted.accept(fault));
    client = new SlackClient(methods, botToken, calls);
  }

  /** Slack's SDK, set up for this connection. */
  public Slack slack() {
    return slack;
  }

  public MethodsClient methods() {
    return methods;
  }

  /** What makes the calls of {@link #methods}. */
  public SlackCalls calls() {
    return calls;
  }

  /** Has somebody told of each call that Slack did not carry out. */
  public void onFault(Consumer<SlackFault> listener) {
    faulted = listener;
  }

  /**
   * Where a WebSocket of Socket Mode can be opened now, once.
   *
   * @throws SlackFault where Slack does not say
   */
  String socketUrl(String appToken) {
    return calls
        .make(
            "apps.connections.open",
            () -> slack.methods(appToken).appsConnectionsOpen(request -> request))
        .getUrl();
  }

  @Override
  public SlackClient of(WorkspaceId workspace) {
    return client;
  }

  /** The client of the one workspace, before its id is known. */
  public SlackClient client() {
    return client;
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("Slack's SDK did not close", e);
    }
  }
}
