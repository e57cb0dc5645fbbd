package app.huzzah.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.app_backend.SlackSignature.HeaderNames;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only what Slack has signed within the last five minutes, by the clock handed in (Bolt's
 * own check reads the wall clock). Socket Mode needs none: the connection is ours.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Slack's
 *     rule</a>
 */
final class SignatureCheck implements Middleware {
  private static final Duration OLDEST = Duration.ofMinutes(5);

  private final SlackSignature.Generator generator;
  private final InstantSource clock;

  SignatureCheck(String signingSecret, InstantSource clock) {
    this.generator = new SlackSignature.Generator(signingSecret);
    this.clock = clock;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (request.isSocketMode() || isGenuine(request)) {
      return chain.next(request);
    }
    return Response.json(401, "{\"error\":\"invalid request\"}");
  }

  private boolean isGenuine(Request<?> request) {
    String timestamp = request.getHeaders().getFirstValue(HeaderNames.X_SLACK_REQUEST_TIMESTAMP);
    String signature = request.getHeaders().getFirstValue(HeaderNames.X_SLACK_SIGNATURE);
    if (timestamp == null || signature == null || !isRecent(timestamp)) {
      return false;
    }
    return sameInConstantTime(
        signature, generator.generate(timestamp, request.getRequestBodyAsString()));
  }

  private boolean isRecent(String timestamp) {
    if (!timestamp.matches("[0-9]{1,12}")) {
      return false;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(sent, clock.instant()).abs().compareTo(OLDEST) <= 0;
  }

  private static boolean sameInConstantTime(String given, @Nullable String expected) {
    return expected != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
