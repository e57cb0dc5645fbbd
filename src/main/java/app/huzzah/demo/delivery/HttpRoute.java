package app.huzzah.demo.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Posts to the app's request URL. */
final class HttpRoute implements AutoCloseable {
  private final HttpClient client;
  private final Duration patience;

  HttpRoute(Executor executor, Duration patience) {
    this.patience = patience;
    client =
        HttpClient.newBuilder()
            .executor(executor)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            .build();
  }

  /** The headers that Slack sends with a body, signed with this secret at this second. */
  static Map<String, String> headers(String secret, long seconds, String contentType, String body) {
    String timestamp = Long.toString(seconds);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    headers.put("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
    headers.put("X-Slack-Request-Timestamp", timestamp);
    headers.put("X-Slack-Signature", Signature.of(secret, timestamp, body));
    return headers;
  }

  Answer post(URI to, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .timeout(patience)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer.Answered(
          response.statusCode(),
          response.headers().firstValue("content-type").orElse(""),
          response.body(),
          response.headers().firstValue("x-slack-no-retry").isPresent());
    } catch (HttpTimeoutException e) {
      return new Answer.TimedOut();
    } catch (IOException e) {
      return new Answer.Unreachable(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unreachable("interrupted");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
