package app.huzzah.bench.gifts;

import app.huzzah.demo.PretendSlack;
import app.huzzah.process.Child;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.app_backend.SlackSignature.HeaderNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Slack's way in over HTTP: each request signed, over connections that stay open. */
final class SignedHttp implements Way {
  private final OkHttpClient client;

  SignedHttp(int connections) {
    this.client =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(connections, 1, TimeUnit.MINUTES))
            .build();
  }

  @Override
  public Map<String, String> settings(PretendSlack slack) {
    return Child.serving(slack);
  }

  @Override
  public Runnable to(
      Served served, PretendSlack slack, Supplier<Requests.Request> requests, String expected) {
    URI uri = served.events();
    // What Slack has to tell of the program's own posts.
    slack.deliverTo(uri);
    SlackSignature.Generator signature = new SlackSignature.Generator(slack.signingSecret());
    return () -> send(uri, signature, requests.get(), expected);
  }

  private void send(
      URI uri, SlackSignature.Generator signature, Requests.Request request, String expected) {
    String timestamp = Long.toString(System.currentTimeMillis() / 1_000);
    okhttp3.Request signed =
        new okhttp3.Request.Builder()
            .url(uri.toString())
            .header(HeaderNames.X_SLACK_REQUEST_TIMESTAMP, timestamp)
            .header(HeaderNames.X_SLACK_SIGNATURE, signature.generate(timestamp, request.body()))
            .post(RequestBody.create(request.body(), MediaType.get(request.kind().contentType())))
            .build();
    try (Response response = client.newCall(signed).execute()) {
      String answer = response.body() == null ? "" : response.body().string();
      if (response.code() != 200 || !answer.contains(expected)) {
        throw new IllegalStateException(response.code() + " " + answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
