package app.huzzah.config;

/** How this process talks with Slack. */
public sealed interface SlackSettings {
  /** Where Slack's Web API is, unless told otherwise. */
  String DEFAULT_API_URL = "https://slack.com/api/";

  /** So many WebSockets Slack allows an app at once, all its instances together. */
  int MOST_CONNECTIONS = 10;

  /**
   * Huzzah opens WebSockets to Slack: no public address is needed.
   *
   * @param connections how many, 1 to {@link #MOST_CONNECTIONS}
   */
  record SocketMode(Secret botToken, Secret appToken, int connections, String apiUrl)
      implements SlackSettings {}

  /** Slack posts to {@code /slack/events}, each request signed with the signing secret. */
  record HttpMode(Secret botToken, Secret signingSecret, String apiUrl) implements SlackSettings {}

  /** No Slack setting at all: only the demo workspace can start. */
  record None() implements SlackSettings {}
}
