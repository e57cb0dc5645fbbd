package app.huzzah.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.fuzz.Inputs;
import com.slack.api.app_backend.SlackSignature.HeaderNames;
import com.slack.api.app_backend.slash_commands.SlashCommandPayloadParser;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Whatever stands in the two headers and the body: what the secret did not sign is refused. */
class FuzzedSignatureTest {
  private static final String SECRET = "a secret of the test";
  private static final long NOW = Instant.parse("2026-11-25T09:00:00Z").getEpochSecond();
  private static final String BODY = "command=%2Fhuzzah&text=%3C%40U1%3E+f\u00fcr+X&trigger_id=1";
  private static final SignatureCheck CHECK =
      new SignatureCheck(SECRET, InstantSource.fixed(Instant.ofEpochSecond(NOW)));

  /** Time, signature and body, a line each. */
  static List<String> real() {
    return List.of(signed(NOW), signed(NOW - 300), signed(NOW + 300), signed(NOW - 301), signed(0));
  }

  @Test
  void onlyWhatTheSecretHasSignedNowIsLetIn() {
    Inputs.each(real(), FuzzedSignatureTest::letsInWhatIsSignedAlone);
  }

  static void letsInWhatIsSignedAlone(String request) {
    String[] lines = request.split("\n", 3);
    String time = lines[0];
    String signature = lines.length > 1 ? lines[1] : "";
    String body = lines.length > 2 ? lines[2] : "";

    assertThat(isLetIn(time, signature, body))
        .isEqualTo(isNow(time) && signature.equals(signature(time, body)));
    isRefusedWithAnythingAround(body);
  }

  /** Rightly signed, and then one thing is another. */
  private static void isRefusedWithAnythingAround(String body) {
    String time = String.valueOf(NOW);
    String right = signature(time, body);
    assertThat(isLetIn(time, right, body)).isTrue();
    assertThat(isLetIn(time, right, body + "x")).isFalse();
    assertThat(isLetIn(String.valueOf(NOW - 1), right, body)).isFalse();
    assertThat(isLetIn("0" + time, right, body)).isFalse();
    assertThat(isLetIn(time, right.substring(1), body)).isFalse();
    assertThat(isLetIn(time, right + " ", body)).isFalse();
  }

  private static boolean isNow(String time) {
    return time.matches("[0-9]{1,12}") && Math.abs(Long.parseLong(time) - NOW) <= 300;
  }

  private static boolean isLetIn(String time, String signature, String body) {
    var headers =
        new RequestHeaders(
            Map.of(
                HeaderNames.X_SLACK_REQUEST_TIMESTAMP,
                List.of(time),
                HeaderNames.X_SLACK_SIGNATURE,
                List.of(signature)));
    var payload = new SlashCommandPayloadParser().parse(BODY);
    try {
      var request = new SlashCommandRequest(body, payload, headers);
      int status = CHECK.apply(request, Response.ok(), next -> Response.ok()).getStatusCode();
      assertThat(status).isIn(200, 401);
      return status == 200;
    } catch (Exception e) {
      throw new AssertionError("it threw", e);
    }
  }

  private static String signed(long time) {
    return time + "\n" + signature(String.valueOf(time), BODY) + "\n" + BODY;
  }

  /** By Slack's rule, without Slack's code. */
  private static String signature(String time, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      byte[] digest = mac.doFinal(("v0:" + time + ":" + body).getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
