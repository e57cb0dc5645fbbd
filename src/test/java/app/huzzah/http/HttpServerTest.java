package app.huzzah.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicReference<Supplier<Optional<String>>> databaseFault =
      new AtomicReference<>(Optional::empty);
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch mayLeave = new CountDownLatch(1);
  private final HttpServer server =
      new HttpServer(
          0,
          Optional.of(new Stub()),
          List.of(new Readiness("database", () -> databaseFault.get().get())),
          metrics);

  /** Says what it got; {@code /slack/slow} waits to be let go, the others throw. */
  private final class Stub extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      switch (String.valueOf(request.getPathInfo())) {
        case "/slow" -> {
          entered.countDown();
          letGo();
          response.getWriter().write("finished");
        }
        case "/unreadable" -> throw new IllegalStateException("the secret reason");
        case "/broken" -> throw new IOException("the secret reason");
        default -> {
          int length = request.getInputStream().readAllBytes().length;
          response
              .getWriter()
              .write(length + " bytes, virtual " + Thread.currentThread().isVirtual());
        }
      }
    }

    private void letGo() {
      try {
        mayLeave.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @AfterEach
  void stop() {
    mayLeave.countDown();
    server.close();
    client.close();
    metrics.close();
  }

  @Test
  void healthSaysAlive() throws Exception {
    server.start();
    var response = get("/healthz");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("alive\n");
    assertThat(response.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void readinessNamesEachCheck() throws Exception {
    server.start();
    var response = get("/readyz");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"ready\":true").contains("{\"database\":\"ok\"}");
  }

  @Test
  void readinessSaysWhatIsWrong() throws Exception {
    server.start();
    databaseFault.set(() -> Optional.of("The database doesn't answer."));
    var response = get("/readyz");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .contains("\"ready\":false")
        .contains("{\"database\":\"The database doesn't answer.\"}");
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void aCheckThatFailsUnexpectedlyIsNotReadyAndShowsNothingOfItself() throws Exception {
    server.start();
    databaseFault.set(() -> {
      throw new IllegalStateException("the secret reason");
    });
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/readyz").body())
        .contains("the log says why")
        .doesNotContain("secret", "xception");
  }

  @Test
  void whileDrainingItIsNotReadyButStillServes() throws Exception {
    server.start();
    server.drain();
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/readyz").body()).contains("Huzzah is stopping.");
    assertThat(post("/slack/events", "hello").statusCode()).isEqualTo(200);
  }

  @Test
  void metricsTellOfTheProcessAndOfRequestsWithoutTheirPaths() throws Exception {
    server.start();
    post("/slack/events", "hello");
    get("/somebody/U0123456");
    await()
        .untilAsserted(() ->
            assertThat(get("/metrics").body())
                .contains("jvm_memory_used_bytes", "process_uptime_seconds")
                .contains(
                    "http_server_requests_seconds_count{path=\"/slack\",status=\"200\"} 1",
                    "http_server_requests_seconds_count{path=\"other\",status=\"404\"} 1")
                .doesNotContain("U0123456"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/healthz/x", "/metrics/../nothing"})
  void everythingElseIsPlainlyNotFound(String path) throws Exception {
    server.start();
    var response = get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("404 Not Found\n");
  }

  @Test
  void whatTheServletCannotReadIsABadRequestAndAFaultShowsNothingOfItself() throws Exception {
    server.start();
    var unreadable = post("/slack/unreadable", "hello");
    assertThat(unreadable.statusCode()).isEqualTo(400);
    assertThat(unreadable.body()).isEqualTo("400 Bad Request\n");
    var broken = post("/slack/broken", "hello");
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).isEqualTo("500 Server Error\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PUT", "DELETE", "OPTIONS"})
  void slacksPathsTakeNoOtherMethods(String method) throws Exception {
    server.start();
    var response =
        client.send(
            HttpRequest.newBuilder(uri("/slack/events"))
                .method(method, BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.body()).isEqualTo("405 Method Not Allowed\n");
  }

  @Test
  void operatorPagesAreReadOnly() throws Exception {
    server.start();
    assertThat(post("/healthz", "").statusCode()).isEqualTo(405);
    assertThat(post("/metrics", "").statusCode()).isEqualTo(405);
  }

  @Test
  void aBodyOfOneMebibyteArrivesWholeOnAVirtualThread() throws Exception {
    server.start();
    assertThat(post("/slack/events", "x".repeat(1024 * 1024)).body())
        .isEqualTo("1048576 bytes, virtual true");
    assertThat(chunked("/slack/events", 1024 * 1024).body())
        .isEqualTo("1048576 bytes, virtual true");
  }

  @Test
  void aLongerBodyIsRefusedWhetherItSaysItsLengthOrNot() throws Exception {
    server.start();
    var declared = post("/slack/events", "x".repeat(2 * 1024 * 1024));
    var chunked = chunked("/slack/events", 2 * 1024 * 1024);
    assertThat(List.of(declared, chunked))
        .allSatisfy(response -> {
          assertThat(response.statusCode()).isEqualTo(413);
          assertThat(response.body()).isEqualTo("413 Payload Too Large\n");
        });
  }

  @Test
  void headersThatAreTooLongAreRefused() throws Exception {
    server.start();
    try (var raw = new RawClient(server.port())) {
      raw.send("GET /healthz HTTP/1.1\r\nHost: h\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
      assertThat(raw.rest())
          .startsWith("HTTP/1.1 431 ")
          .endsWith("431 Request Header Fields Too Large\n");
    }
  }

  @Test
  void whatIsNoHttpIsAnsweredWithoutDetails() throws Exception {
    server.start();
    try (var raw = new RawClient(server.port())) {
      raw.send("what is this\r\n\r\n");
      assertThat(raw.rest()).startsWith("HTTP/1.1 505 ").doesNotContain("jetty", "xception");
    }
  }

  @Test
  void aBodyThatHasNotArrivedYetOccupiesNoServlet() throws Exception {
    server.start();
    try (var raw = new RawClient(server.port())) {
      raw.send(
          "POST /slack/slow HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: 4\r\n\r\n");
      raw.send("ab");
      // Requests on other connections pass meanwhile, and the servlet has not been entered.
      assertThat(post("/slack/events", "hello").statusCode()).isEqualTo(200);
      assertThat(entered.getCount()).isEqualTo(1);
      raw.send("cd");
      assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
      mayLeave.countDown();
      assertThat(raw.rest()).startsWith("HTTP/1.1 200 ").contains("finished");
    }
  }

  @Test
  void closingLetsARequestUnderWayFinishAndTakesNoNewOne() throws Exception {
    server.start();
    URI slow = uri("/slack/slow");
    URI health = uri("/healthz");
    var idle = new RawClient(server.port());
    idle.send("GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n").awaits("alive");
    var underWay =
        client.sendAsync(
            HttpRequest.newBuilder(slow).POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofString(UTF_8));
    assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
    var closed = CompletableFuture.runAsync(server::close);
    await()
        .untilAsserted(() -> {
          try (var newcomer = HttpClient.newHttpClient()) {
            assertThatThrownBy(() ->
                    newcomer.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
          }
        });
    // Idle connections are closed meanwhile; the one under way is not idle, however long it takes.
    assertThat(idle.rest()).isEqualTo("\n");
    idle.close();
    assertThat(underWay).isNotDone();
    mayLeave.countDown();
    assertThat(underWay.get(20, TimeUnit.SECONDS).body()).isEqualTo("finished");
    closed.get(20, TimeUnit.SECONDS);
  }

  @Test
  void aTakenPortIsNamedWithItsMend() {
    server.start();
    var otherMetrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (var second = new HttpServer(server.port(), Optional.empty(), List.of(), otherMetrics)) {
      assertThatThrownBy(second::start)
          .isInstanceOf(CannotListenException.class)
          .hasMessageContaining("Port " + server.port())
          .hasMessageContaining("set PORT to another one");
    }
  }

  @Test
  void withoutASlackServletItsPathsAreNotFound() throws Exception {
    try (var socketMode =
        new HttpServer(
            0,
            Optional.empty(),
            List.of(),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
      socketMode.start();
      var response =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + socketMode.port() + "/slack/events"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(404);
    }
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString(UTF_8));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString(UTF_8));
  }

  private HttpResponse<String> chunked(String path, int length) throws Exception {
    var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
    return client.send(
        HttpRequest.newBuilder(uri(path)).POST(body).build(), BodyHandlers.ofString(UTF_8));
  }
}
