package app.huzzah.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.app_backend.slash_commands.SlashCommandPayloadParser;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static final String SECRET = "a secret of the test";
  private static final String BODY = "command=%2Fhuzzah&text=%3C%40U1%3E+für+X&trigger_id=1";

  private final SignatureCheck check = new SignatureCheck(SECRET, InstantSource.fixed(NOW));

  @Test
  void whatSlackHasSignedNowIsLetIn() throws Exception {
    assertThat(status(signed(NOW, SECRET))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 300})
  void fiveMinutesOfDifferenceAreLetIn(long seconds) throws Exception {
    assertThat(status(signed(NOW.plusSeconds(seconds), SECRET))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -86_400})
  void whatIsOlderOrOfTheFutureIsRefused(long seconds) throws Exception {
    assertThat(status(signed(NOW.plusSeconds(seconds), SECRET))).isEqualTo(401);
  }

  @Test
  void theInjectedClockDecides() throws Exception {
    InstantSource later = InstantSource.offset(InstantSource.fixed(NOW), Duration.ofHours(1));
    assertThat(status(new SignatureCheck(SECRET, later), signed(NOW.plusSeconds(3_600), SECRET)))
        .isEqualTo(200);
  }

  @Test
  void anotherSecretIsRefused() throws Exception {
    assertThat(status(signed(NOW, "another secret"))).isEqualTo(401);
  }

  @Test
  void aMissingHeaderIsRefused() throws Exception {
    for (String header : signed(NOW, SECRET).keySet()) {
      Map<String, List<String>> headers = new HashMap<>(signed(NOW, SECRET));
      headers.remove(header);
      assertThat(status(headers)).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1", "1e9", "99999999999999999999", "999999999999"})
  void aTimeThatIsNoneIsRefused(String timestamp) throws Exception {
    Map<String, List<String>> headers = new HashMap<>(signed(NOW, SECRET));
    headers.put(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, List.of(timestamp));
    assertThat(status(headers)).isEqualTo(401);
  }

  @Test
  void theSameSignatureOfAnotherMomentIsRefused() throws Exception {
    Map<String, List<String>> headers = new HashMap<>(signed(NOW, SECRET));
    headers.put(
        SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP,
        List.of(String.valueOf(NOW.plusSeconds(1).getEpochSecond())));
    assertThat(status(headers)).isEqualTo(401);
  }

  private int status(Map<String, List<String>> headers) throws Exception {
    return status(check, headers);
  }

  private static int status(SignatureCheck check, Map<String, List<String>> headers)
      throws Exception {
    SlashCommandRequest request =
        new SlashCommandRequest(
            BODY, new SlashCommandPayloadParser().parse(BODY), new RequestHeaders(headers));
    return check.apply(request, Response.ok(), next -> Response.ok()).getStatusCode();
  }

  private static Map<String, List<String>> signed(Instant moment, String secret) {
    String timestamp = String.valueOf(moment.getEpochSecond());
    return Map.of(
        SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP,
        List.of(timestamp),
        SlackSignature.HeaderNames.X_SLACK_SIGNATURE,
        List.of(new SlackSignature.Generator(secret).generate(timestamp, BODY)));
  }
}
