package app.huzzah.slack;

import app.huzzah.slack.client.SlackFault;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: Slack's deliveries over a WebSocket that we open. Bolt's own runner handles them one
 * by one and drops what is under way when it closes; this one handles each on a thread of its own,
 * and finishes them first.
 */
public final class SocketDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketDoor.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private static final Duration SETTLING = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final Duration FINISHING_TIME = Duration.ofSeconds(10);

  private final App app;
  private final SlackConnection slack;
  private final String appToken;
  private final SocketTimes times;
  private final Gson gson = new Gson();
  private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable SocketModeClient client;

  SocketDoor(App app, SlackConnection slack, String appToken, MeterRegistry metrics) {
    this.app = app;
    this.slack = slack;
    this.appToken = appToken;
    this.times = new SocketTimes(metrics);
  }

  /** Connects in the background, again and again until Slack can be reached. */
  public void start() {
    app.start();
    Thread.ofVirtual().name("socket-mode").start(this::keepConnected);
  }

  /** Whether Slack is connected. */
  public boolean isOpen() {
    SocketModeClient connected = client;
    return connected != null && connected.verifyConnection();
  }

  /** Takes nothing new, acknowledges what is under way, then closes the connection. */
  @Override
  public void close() {
    closed.countDown();
    deliveries.shutdown();
    try {
      if (!deliveries.awaitTermination(FINISHING_TIME.toSeconds(), TimeUnit.SECONDS)) {
        deliveries.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    SocketModeClient connected = client;
    if (connected != null) {
      closeQuietly(connected);
    }
  }

  /**
   * Opens a connection and watches it, anew whenever it is lost. The SDK has a watch of its own,
   * which ends for good when Slack answers it with an error; it is switched off.
   */
  private void keepConnected() {
    Duration wait = FIRST_WAIT;
    try {
      while (closed.getCount() > 0) {
        try {
          SocketModeClient opened = open();
          if (isAlive(opened)) {
            LOG.info("Connected to Slack by Socket Mode");
            wait = FIRST_WAIT;
            watch(opened);
          }
          discard(opened);
        } catch (SlackFault fault) {
          wait = longest(wait, fault.retryAfter().orElse(Duration.ZERO));
          tellAway(wait, fault.getMessage());
        } catch (IOException | RuntimeException e) {
          tellAway(wait, e.getClass().getSimpleName());
        }
        closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        wait = longer(wait);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tellAway(Duration wait, @Nullable String why) {
    LOG.warn(
        "Slack's Socket Mode cannot be reached; trying again in {} s ({})", wait.toSeconds(), why);
  }

  private SocketModeClient open() throws IOException {
    SocketModeClient opening = client(slack.socketUrl(appToken));
    SocketModeRequestParser parser = new SocketModeRequestParser(app.config());
    opening.setAutoReconnectEnabled(false);
    opening.addWebSocketMessageListener(message -> {
      if (!deliveries.isShutdown()) {
        deliveries.execute(() -> handle(opening, parser.parse(message)));
      }
    });
    opening.connect();
    client = opening;
    return opening;
  }

  private SocketModeClient client(String url) {
    try {
      return new SocketModeClientJavaWSImpl(slack.slack(), appToken, url);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Slack names no place for a WebSocket", e);
    }
  }

  /** Returns when the connection is lost, or is no longer wanted. */
  private void watch(SocketModeClient opened) throws InterruptedException {
    boolean alive = true;
    while (alive && !closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      alive = isAlive(opened);
    }
    if (!alive) {
      LOG.warn("The connection to Slack was lost");
    }
  }

  /** Looked at twice, since Slack now and then moves us from one connection to the next. */
  private boolean isAlive(SocketModeClient opened) throws InterruptedException {
    return opened.verifyConnection()
        || (!closed.await(SETTLING.toMillis(), TimeUnit.MILLISECONDS) && opened.verifyConnection());
  }

  private void discard(SocketModeClient opened) {
    if (closed.getCount() > 0) {
      client = null;
      closeQuietly(opened);
    }
  }

  private static void closeQuietly(SocketModeClient opened) {
    try {
      opened.close();
    } catch (IOException e) {
      LOG.debug("Closing the WebSocket", e);
    }
  }

  private static Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void handle(SocketModeClient from, @Nullable SocketModeRequest request) {
    if (request == null) {
      return;
    }
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
