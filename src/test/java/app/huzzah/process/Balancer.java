package app.huzzah.process;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands before several instances, as operators have it: it keeps connections open, asks each
 * instance whether it is ready, leaves out those that are not, and tries the next where a
 * connection is refused. What was sent once it does not send again.
 */
final class Balancer implements AutoCloseable {
  private static final Duration ASKING = Duration.ofMillis(50);

  private final Duration patience;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
  private final List<Child> instances = new CopyOnWriteArrayList<>();
  private final Set<Child> ready = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private final List<String> bad = new CopyOnWriteArrayList<>();

  /**
   * @param patience how long an instance may take to answer
   */
  Balancer(Duration patience) throws IOException {
    this.patience = patience;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/slack/events", this::serve);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
  }

  /** Looks after it from now on; it takes part as soon as it says that it is ready. */
  void add(Child instance) {
    instances.add(instance);
    threads.execute(() -> {
      while (instances.contains(instance)) {
        if (saysReady(instance)) {
          ready.add(instance);
        } else {
          ready.remove(instance);
        }
        rest();
      }
      ready.remove(instance);
    });
  }

  void forget(Child instance) {
    instances.remove(instance);
  }

  void awaitReady(Child instance) {
    await().atMost(Child.PATIENCE).until(() -> ready.contains(instance));
  }

  /** Answers that were none for Slack, with why. */
  List<String> badAnswers() {
    return bad;
  }

  @Override
  public void close() {
    instances.clear();
    server.stop(0);
    client.shutdownNow();
    threads.shutdownNow();
  }

  private boolean saysReady(Child instance) {
    try {
      return send(HttpRequest.newBuilder(instance.uri("/readyz")).timeout(patience)).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    for (int tries = 0; tries < 2 * instances.size(); tries++) {
      List<Child> usable = instances.stream().filter(ready::contains).toList();
      if (!usable.isEmpty()) {
        Child chosen = usable.get(Math.floorMod(turn.getAndIncrement(), usable.size()));
        try {
          answer(exchange, send(forwarded(exchange, chosen, body)));
          return;
        } catch (ConnectException e) {
          ready.remove(chosen);
        } catch (IOException e) {
          ready.remove(chosen);
          fail(exchange, 502, e.toString());
          return;
        }
      }
      rest();
    }
    fail(exchange, 503, "nobody is ready");
  }

  private HttpRequest.Builder forwarded(HttpExchange exchange, Child to, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to.uri("/slack/events"))
            .timeout(patience)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().entrySet().stream()
        .filter(header -> header.getKey().matches("(?i)content-type|x-slack-.*"))
        .forEach(header -> request.header(header.getKey(), header.getValue().getFirst()));
    return request;
  }

  private void answer(HttpExchange exchange, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200 || answer.body().contains("went wrong")) {
      bad.add(answer.statusCode() + " " + answer.body());
    }
    answer
        .headers()
        .firstValue("content-type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    reply(exchange, answer.statusCode(), answer.body());
  }

  private void fail(HttpExchange exchange, int status, String why) throws IOException {
    bad.add(status + " " + why);
    reply(exchange, status, "");
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the balancer is closed", e);
    }
  }

  private static void rest() {
    try {
      Thread.sleep(ASKING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
