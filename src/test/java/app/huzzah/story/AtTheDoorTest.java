package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.delivery.Answer;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.story.Stage.Mode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not come from Slack, or not as Slack sends it, is turned away and leaves nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtTheDoorTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private Stage stage;
  private String genuine;

  @BeforeAll
  void open() {
    stage = Stage.in(Mode.HTTP);
  }

  @AfterAll
  void close() {
    stage.close();
  }

  /** A command that would give, had it come as it should. */
  @BeforeEach
  void aGenuineCommand() {
    stage.nextWeek();
    Delivery refused = stage.as("mia").person().types("#wins", "/huzzah @mia for nothing at all");
    genuine = refused.body().replace("U0MIA00000%7Cmia%3E", "U0BEN00000%7Cben%3E");
    assertThat(genuine).contains("BEN");
  }

  @AfterEach
  void nothingWasStored() {
    stage.settles();
    assertThat(stage.posts("#wins")).isEmpty();
    assertThat(stage.as("mia").types("#random", "/huzzah me")).contains("20 of 20 points");
  }

  @Test
  void aWrongSignatureIsRefused() {
    refused(401, stage.slack().wire().signed(FORM, genuine, "somebody else's secret", 0), genuine);
    refused(401, headers(genuine, 0, Map.of("X-Slack-Signature", "v0=00")), genuine);
    refused(401, headers("other=body", 0, Map.of()), genuine);
  }

  @ParameterizedTest
  @ValueSource(longs = {301, 3_600, -301})
  void aTimestampMoreThanFiveMinutesOffIsRefused(long secondsAgo) {
    refused(401, headers(genuine, secondsAgo, Map.of()), genuine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Slack-Signature", "X-Slack-Request-Timestamp"})
  void aMissingHeaderIsRefused(String name) {
    Map<String, String> headers = headers(genuine, 0, Map.of());
    assertThat(headers.keySet()).contains(name);
    headers.remove(name);
    refused(401, headers, genuine);
  }

  @Test
  void aTimestampThatIsNoneIsRefused() {
    refused(401, headers(genuine, 0, Map.of("X-Slack-Request-Timestamp", "now")), genuine);
  }

  @Test
  void twoMegabytesAreTooMuch() {
    String large = genuine + "&more=" + "x".repeat(2_000_000);
    Delivery delivery = stage.slack().wire().raw(headers(large, 0, Map.of()), large);

    // The answer may come while the body is still being sent, which some clients call a broken
    // connection.
    if (!(delivery.answer() instanceof Answer.Unreachable)) {
      assertThat(delivery.status()).isEqualTo(413);
      plain(delivery);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\":\"event_callback\",", "{", "[]", "null", "\"text\""})
  void brokenJsonIsRefused(String body) {
    Map<String, String> headers =
        stage.slack().wire().signed("application/json", body, stage.slack().signingSecret(), 0);
    refused(400, headers, body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"payload=%7B%22type%22", "payload=", "command=%2Fhuzzah", "%%%=%", ""})
  void brokenFormsAreRefused(String body) {
    refused(400, headers(body, 0, Map.of()), body);
  }

  @Test
  void slackMayProveThatItIsOurAddress() {
    Delivery question = stage.slack().wire().verifyUrl();

    assertThat(question.status()).isEqualTo(200);
    assertThat(question.answer().body()).contains(stage.slack().app().verificationToken());
  }

  private void refused(int status, Map<String, String> headers, String body) {
    Delivery delivery = stage.slack().wire().raw(headers, body);
    assertThat(delivery.status()).as(body).isEqualTo(status);
    plain(delivery);
  }

  private static void plain(Delivery delivery) {
    assertThat(delivery.answer().body())
        .doesNotContain("Exception", "\tat ", "app.huzzah", "com.slack");
  }

  private Map<String, String> headers(String body, long secondsAgo, Map<String, String> other) {
    Map<String, String> headers =
        new HashMap<>(
            stage.slack().wire().signed(FORM, body, stage.slack().signingSecret(), secondsAgo));
    headers.putAll(other);
    return headers;
  }
}
