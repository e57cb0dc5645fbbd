package app.huzzah.demo.delivery;

import app.huzzah.demo.model.AppInfo;
import app.huzzah.demo.model.Ids;
import app.huzzah.demo.model.Json;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Sends payloads to the app: to a Socket Mode connection where one is open, else to the request
 * URL.
 */
public final class Deliveries implements AutoCloseable {
  private final AppInfo app;
  private final InstantSource transportClock;
  private final Duration patience;
  private final HttpRoute http;
  private final SocketHub sockets;
  private final Log<Delivery> log;
  private volatile @Nullable URI requestUrl;

  /**
   * @param transportClock the time that the app's machine has too: signatures are valid for five
   *     minutes
   * @param patience how long to wait for an answer; Slack waits 3 s
   */
  public Deliveries(
      AppInfo app,
      Ids ids,
      InstantSource transportClock,
      Duration patience,
      ExecutorService executor,
      int kept) {
    this.app = app;
    this.transportClock = transportClock;
    this.patience = patience;
    this.http = new HttpRoute(executor, patience);
    this.sockets = new SocketHub(app, ids);
    this.log = new Log<>(kept);
  }

  public void to(URI url) {
    requestUrl = url;
  }

  public SocketHub sockets() {
    return sockets;
  }

  /** All attempts, oldest first, each once its answer is known. */
  public List<Delivery> log() {
    return log.all();
  }

  public Delivery send(Payload payload) {
    return send(payload, null);
  }

  /** Delivers and waits for the answer. */
  public Delivery send(Payload payload, @Nullable Retry retry) {
    Optional<SocketHub.Connection> socket = sockets.next();
    if (socket.isPresent()) {
      JsonObject envelope = sockets.envelope(payload, retry);
      Answer answer = sockets.send(socket.get(), envelope, patience);
      return log(payload, "socket", Map.of(), Json.GSON.toJson(envelope), retry, answer);
    }
    String body = payload.body();
    Map<String, String> headers = signed(payload.kind().contentType(), body);
    mark(headers, retry);
    URI to = requestUrl;
    return to == null
        ? log(
            payload, "none", headers, body, retry, new Answer.Unreachable("no request URL is set"))
        : log(payload, "http", headers, body, retry, http.post(to, headers, body));
  }

  /** Posts exactly this to the request URL, whatever it is. */
  public Delivery raw(Map<String, String> headers, String body) {
    URI to = requestUrl;
    Answer answer =
        to == null ? new Answer.Unreachable("no request URL is set") : http.post(to, headers, body);
    return log.add(n -> new Delivery(n, null, "raw", "http", Map.copyOf(headers), body, 0, answer));
  }

  /**
   * Posts the body of an earlier delivery again, freshly signed, as Slack does when an answer got
   * lost.
   *
   * @param retry what the retry headers say; null for none
   */
  public Delivery again(Delivery earlier, @Nullable Retry retry) {
    String type = earlier.headers().getOrDefault("Content-Type", "application/json");
    Map<String, String> headers = signed(type, earlier.body());
    mark(headers, retry);
    return raw(headers, earlier.body());
  }

  /** Asks the request URL to prove itself, as Slack does when somebody enters it. */
  public Delivery verifyUrl() {
    JsonObject question =
        Json.object(
            "token",
            app.verificationToken(),
            "challenge",
            app.verificationToken() + app.appId(),
            "type",
            "url_verification");
    return send(new Payload(Payload.Kind.EVENT, question), null);
  }

  private static void mark(Map<String, String> headers, @Nullable Retry retry) {
    if (retry != null) {
      headers.put("X-Slack-Retry-Num", Integer.toString(retry.number()));
      headers.put("X-Slack-Retry-Reason", retry.reason());
    }
  }

  /** The headers with which Slack would send this body now. */
  public Map<String, String> signed(String contentType, String body) {
    return signed(contentType, body, app.signingSecret(), 0);
  }

  /**
   * The headers as another sender, or an earlier one, would have made them.
   *
   * @param secondsAgo negative for the future
   */
  public Map<String, String> signed(
      String contentType, String body, String secret, long secondsAgo) {
    long seconds = transportClock.instant().getEpochSecond() - secondsAgo;
    return HttpRoute.headers(secret, seconds, contentType, body);
  }

  private Delivery log(
      Payload payload,
      String via,
      Map<String, String> headers,
      String body,
      @Nullable Retry retry,
      Answer answer) {
    Map<String, String> sent = Map.copyOf(new LinkedHashMap<>(headers));
    int number = retry == null ? 0 : retry.number();
    return log.add(
        n -> new Delivery(n, payload.kind(), typeOf(payload), via, sent, body, number, answer));
  }

  private static String typeOf(Payload payload) {
    JsonObject json = payload.json();
    return switch (payload.kind()) {
      case COMMAND -> Json.string(json, "command", "");
      case INTERACTION -> Json.string(json, "type", "");
      case EVENT -> Json.string(Json.child(json, "event"), "type", Json.string(json, "type", ""));
    };
  }

  @Override
  public void close() {
    sockets.dropAll();
    http.close();
  }
}
