package app.huzzah.slack;

import app.huzzah.slack.client.SlackClient.Posted;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Addresses of messages, which never change. A shout-out about a message, to ten people, is told by
 * eleven errands that all link to it; Slack is asked once.
 */
final class Permalinks {
  private static final int MANY = 10_000;

  private final SlackClients slack;

  /** As large as it can become: who asks Slack keeps those waiting who look at the same shelf. */
  private final Cache<Message, String> known =
      Caffeine.newBuilder().initialCapacity(MANY).maximumSize(MANY).build();

  Permalinks(SlackClients slack) {
    this.slack = slack;
  }

  private record Message(WorkspaceId workspace, Posted posted) {}

  /**
   * The address of a message.
   *
   * @throws app.huzzah.slack.client.SlackFault when Slack does not tell; it is asked anew then
   */
  String of(WorkspaceId workspace, Posted posted) {
    return known.get(
        new Message(workspace, posted), message -> slack.of(workspace).permalink(posted));
  }
}
