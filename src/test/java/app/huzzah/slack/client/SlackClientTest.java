package app.huzzah.slack.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.huzzah.slack.client.SlackClient.Posted;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.ChannelId;
import com.slack.api.methods.MethodsClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

/** What becomes of the answers that we read ourselves. */
class SlackClientTest {
  private final MethodsClient methods = mock();
  private final SlackClient client =
      new SlackClient(methods, "xoxb-1", new SlackCalls(fault -> {}));

  @Test
  void whereThePostStandsIsReadAmongAllThatIsRepeated() throws IOException {
    answered(
        200,
        """
        {"ok":true,"channel":"C1","ts":"12.000100","message":{"text":"…","blocks":[{"type":"new"}]}}
        """);
    assertThat(post()).isEqualTo(new Posted(new ChannelId("C1"), "12.000100"));
  }

  @Test
  void aRefusalIsToldInSlacksWord() throws IOException {
    answered(200, "{\"ok\":false,\"error\":\"is_archived\"}");
    assertThat(fault().error()).isEqualTo("is_archived");
  }

  @Test
  void aLimitSaysHowLongToWait() throws IOException {
    answered(429, "{\"ok\":false,\"error\":\"ratelimited\"}");
    assertThat(fault().error()).isEqualTo("http_429");
    answered(429, "");
    assertThat(fault().retryAfter()).contains(Duration.ofSeconds(7));
  }

  /** A proxy's page, half an answer, or none at all: Slack may have taken it. */
  @Test
  void whatCannotBeReadLeavesInDoubt() throws IOException {
    for (String body : new String[] {"", "<html>", "{\"ok\":tr", "null"}) {
      answered(200, body);
      assertThat(fault().error()).as(body).isEqualTo("unreadable");
      answered(200, body);
      assertThat(fault().inDoubt()).as(body).isTrue();
    }
  }

  private Posted post() {
    return client.post("C1", Optional.empty(), Message.of("Huzzah!"), "errand-1");
  }

  private SlackFault fault() {
    return catchThrowableOfType(SlackFault.class, this::post);
  }

  private void answered(int status, String body) throws IOException {
    when(methods.runPostFormWithToken(any(), any(), any()))
        .thenReturn(
            new Response.Builder()
                .request(new Request.Builder().url("https://slack.example/api/x").build())
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .header("Retry-After", "7")
                .body(ResponseBody.create(body, MediaType.get("application/json")))
                .build());
  }
}
