package app.huzzah.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bolt's own servlet works behind our limits: bodies arrive as they were signed. */
class BoltBehindHttpServerTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String COMMAND =
      "command=%2Fhuzzah&text=%F0%9F%8E%89+caf%C3%A9+%26+more&team_id=T1&user_id=U1"
          + "&channel_id=C1&response_url=http%3A%2F%2Flocalhost&trigger_id=1";

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  // Bolt reads the wall clock, so these tests have to as well.
  private final Instant now = Instant.now();
  private HttpServer server;

  @BeforeEach
  void start() {
    var app = new App(AppConfig.builder().signingSecret(SECRET).build());
    app.command(
        "/huzzah",
        (request, context) -> {
          heard.add(request.getPayload().getText());
          return context.ack("thanks");
        });
    server = new HttpServer(0, Optional.of(new SlackAppServlet(app)), List.of(), metrics);
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
    metrics.close();
  }

  @Test
  void aSignedCommandArrivesAsTyped() throws Exception {
    arrivesAsTyped();
  }

  private void arrivesAsTyped() throws Exception {
    var response = post(COMMAND, signed(now, COMMAND));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("thanks");
    assertThat(heard).containsExactly("🎉 café & more");
  }

  @Test
  void signedJsonWithWordsOfAllScriptsIsGenuine() throws Exception {
    String body = "{\"type\":\"url_verification\",\"challenge\":\"שלום 🎉 café\",\"token\":\"t\"}";
    var response = post("application/json", body, signed(now, body));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("שלום 🎉 café");
  }

  @Test
  void aWrongSignatureIsRefused() throws Exception {
    refused(401, post(COMMAND, signed(now, COMMAND + "x")));
  }

  @Test
  void aTimestampOlderThanFiveMinutesIsRefused() throws Exception {
    refused(401, post(COMMAND, signed(now.minus(Duration.ofMinutes(6)), COMMAND)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Slack-Request-Timestamp", "X-Slack-Signature"})
  void aMissingHeaderIsRefused(String missing) throws Exception {
    String[] headers = signed(now, COMMAND);
    String[] left =
        headers[0].equals(missing)
            ? new String[] {headers[2], headers[3]}
            : new String[] {headers[0], headers[1]};
    refused(401, post(COMMAND, left));
  }

  @Test
  void aBodyOfTwoMegabytesIsRefused() throws Exception {
    String body = COMMAND + "&more=" + "x".repeat(2_000_000);
    refused(413, post(body, signed(now, body)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\":", "{", "{\"type\":\"event_callback\"", ""})
  void brokenJsonIsRefused(String body) throws Exception {
    refused(400, post("application/json", body, signed(now, body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"event_callback\"}",
        "{\"a=%zz\":",
        "[1]",
        "payload=%7Bbroken",
        "payload=%zz",
        "payload=%7B%22type%22%3A%22view_submission%22%7D"
      })
  void whatBoltCannotReadIsRefusedToo(String body) throws Exception {
    refused(400, post(body, signed(now, body)));
    refused(400, post(body));
  }

  private static Stream<Arguments> bombs() {
    return Stream.of(
        arguments(named("arrays in arrays", "[".repeat(900_000))),
        arguments(named("arrays in arrays, closed", "[".repeat(500_000) + "]".repeat(500_000))),
        arguments(named("objects in objects", "{\"a\":".repeat(170_000))),
        arguments(
            named(
                "an event with objects in objects",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"},\"x\":"
                    + "{\"a\":".repeat(150_000)
                    + "1"
                    + "}".repeat(150_001))),
        arguments(
            named(
                "a number of a billion digits",
                "{\"type\":\"event_callback\",\"event_time\":1e999999999,"
                    + "\"event\":{\"type\":\"message\"}}")),
        arguments(named("a form of many fields", "a=1&".repeat(250_000))),
        arguments(
            named(
                "a form of many names",
                IntStream.range(0, 120_000).mapToObj(i -> i + "=").collect(joining("&")))),
        arguments(
            named(
                "an interaction with arrays in arrays",
                "payload=" + "[".repeat(300_000) + "]".repeat(300_000))));
  }

  /** Whether signed or not: it is read before anybody knows. */
  @ParameterizedTest
  @MethodSource("bombs")
  void whatIsMadeToChokeReadersIsRefusedAndNothingElseSuffers(String body) throws Exception {
    for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
      for (String[] headers : List.of(new String[0], signed(now, body))) {
        var response = post(type, body, headers);
        assertThat(response.statusCode()).isBetween(400, 413);
        assertThat(response.body().length()).isLessThan(80);
      }
    }
    assertThat(heard).isEmpty();
    arrivesAsTyped();
  }

  @Test
  void aFormOfTooManyFieldsIsRefusedBeforeItIsRead() throws Exception {
    String body = COMMAND + "&a=1".repeat(1_000);
    refused(413, post(body, signed(now, body)));
  }

  private void refused(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("xception", "\tat ", "com.slack", "jetty");
    assertThat(response.body().length()).isLessThan(80);
    assertThat(heard).isEmpty();
  }

  private static String[] signed(Instant at, String body) {
    String timestamp = Long.toString(at.getEpochSecond());
    return new String[] {
      "X-Slack-Request-Timestamp",
      timestamp,
      "X-Slack-Signature",
      new SlackSignature.Generator(SECRET).generate(timestamp, body)
    };
  }

  private HttpResponse<String> post(String body, String... headers) throws Exception {
    return post("application/x-www-form-urlencoded", body, headers);
  }

  private HttpResponse<String> post(String type, String body, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/slack/events"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }
}
