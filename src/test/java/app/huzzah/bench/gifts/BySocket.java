package app.huzzah.bench.gifts;

import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.delivery.Answer;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Slack's way in by Socket Mode.
 *
 * @param connections how many the program opens; Slack takes them in turn
 */
record BySocket(int connections) implements Way {
  @Override
  public Map<String, String> settings(PretendSlack slack) {
    return Map.of(
        "SLACK_BOT_TOKEN", slack.botToken(),
        "SLACK_APP_TOKEN", slack.appToken(),
        "SLACK_SOCKET_CONNECTIONS", Integer.toString(connections),
        "SLACK_API_URL", slack.apiUrl());
  }

  @Override
  public Runnable to(
      Served served, PretendSlack slack, Supplier<Requests.Request> requests, String expected) {
    return () -> {
      Answer answer = slack.wire().send(requests.get().payload()).answer();
      if (!answer.isOk() || !answer.body().contains(expected)) {
        throw new IllegalStateException("" + answer);
      }
    };
  }
}
