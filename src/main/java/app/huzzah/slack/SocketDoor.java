package app.huzzah.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: Slack's deliveries over WebSockets that we open. Bolt's own runner handles them one
 * by one and drops what is under way when it closes; this one handles each on a thread of its own,
 * and finishes them first.
 */
public final class SocketDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketDoor.class);
  private static final Duration FINISHING_TIME = Duration.ofSeconds(10);

  private final App app;
  private final SocketModeRequestParser parser;
  private final SocketTimes times;
  private final Gson gson = new Gson();
  private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
  private final List<SocketLine> lines;

  SocketDoor(
      App app, SlackConnection slack, String appToken, int connections, MeterRegistry metrics) {
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
    this.times = new SocketTimes(metrics);
    this.lines =
        Stream.generate(() -> new SocketLine(slack, appToken, this::received))
            .limit(connections)
            .toList();
  }

  /** Connects in the background, again and again until Slack can be reached. */
  public void start() {
    app.start();
    lines.forEach(SocketLine::start);
  }

  /** Whether Slack is connected, by one of them at least. */
  public boolean isOpen() {
    return lines.stream().anyMatch(SocketLine::isOpen);
  }

  /** Takes nothing new, acknowledges what is under way, then closes the connections. */
  @Override
  public void close() {
    lines.forEach(SocketLine::leave);
    deliveries.shutdown();
    try {
      if (!deliveries.awaitTermination(FINISHING_TIME.toSeconds(), TimeUnit.SECONDS)) {
        deliveries.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lines.forEach(SocketLine::close);
  }

  /** Whether it is a delivery; greetings and announcements of the end are the SDK's. */
  private boolean received(SocketModeClient from, String message) {
    SocketModeRequest request;
    try {
      request = parser.parse(message);
    } catch (RuntimeException e) {
      LOG.warn("Slack sent what cannot be read: {}", e.getClass().getSimpleName());
      return true;
    }
    if (request != null && !deliveries.isShutdown()) {
      deliveries.execute(() -> handle(from, request));
    }
    return request != null;
  }

  private void handle(SocketModeClient from, SocketModeRequest request) {
    SocketTimes.Delivery delivery = times.begin();
    try {
      Response response = app.run(request.getBoltRequest());
      if (response.getStatusCode() == 200) {
        from.sendSocketModeResponse(acknowledgement(request, response));
        delivery.acknowledged();
      } else {
        LOG.warn("A delivery was answered with {}; Slack will try again", response.getStatusCode());
      }
    } catch (Talk.NotTakenIn e) {
      // What went wrong, if anything did, stands in the log already.
      LOG.warn("{}", e.getMessage());
    } catch (Exception e) {
      LOG.error("A delivery failed; Slack will try again", e);
    } finally {
      delivery.ended();
    }
  }

  private String acknowledgement(SocketModeRequest request, Response response) {
    JsonObject answer = new JsonObject();
    answer.addProperty("envelope_id", request.getEnvelope().getEnvelopeId());
    String body = response.getBody();
    if (body != null && !body.isEmpty()) {
      answer.add("payload", payload(response, body));
    }
    return gson.toJson(answer);
  }

  private JsonElement payload(Response response, String body) {
    if (response.getContentType().startsWith("application/json")) {
      return gson.fromJson(body, JsonElement.class);
    }
    JsonObject text = new JsonObject();
    text.addProperty("text", body);
    return text;
  }
}
