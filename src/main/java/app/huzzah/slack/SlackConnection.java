package app.huzzah.slack;

import app.huzzah.config.Secret;
import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;

/** One workspace's token and the way to Slack's Web API. */
public final class SlackConnection implements SlackClients, AutoCloseable {
  private final Slack slack;
  private final MethodsClient methods;
  private final SlackClient client;

  /**
   * Opens it; nothing is asked of Slack yet.
   *
   * @param apiUrl ends with a stroke
   */
  public SlackConnection(Secret botToken, String apiUrl) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    config.setHttpClientCallTimeoutMillis(20_000);
    slack = Slack.getInstance(config);
    methods = slack.methods(botToken.reveal());
    client = new SlackClient(methods);
  }

  public Slack slack() {
    return slack;
  }

  public MethodsClient methods() {
    return methods;
  }

  @Override
  public SlackClient of(WorkspaceId workspace) {
    return client;
  }

  @Override
  public void close() throws Exception {
    slack.close();
  }
}
