package app.huzzah.slack.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonSyntaxException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackFaultTest {
  private static final List<SlackFault> SEEN = new ArrayList<>();
  private static final SlackCalls CALLS = new SlackCalls(SEEN::add);

  @Test
  void whatSlackTookIsGivenBack() {
    ChatPostMessageResponse taken = answer(true, "");
    assertThat(CALLS.make("chat.postMessage", () -> taken)).isSameAs(taken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel_not_found", "is_archived", "not_in_channel", "user_disabled"})
  void whatSlackWillNeverTakeIsForEver(String error) {
    SlackFault fault = fault(() -> answer(false, error));
    assertThat(fault.forEver()).isTrue();
    assertThat(fault.heals()).isFalse();
    assertThat(fault.inDoubt()).isFalse();
    assertThat(fault).hasMessage("chat.postMessage: " + error);
  }

  @Test
  void whoeverWatchesIsToldOfEachFaultAndOfNothingElse() {
    SEEN.clear();
    CALLS.make("chat.postMessage", () -> answer(true, ""));
    SlackFault fault = fault(() -> answer(false, "is_archived"));
    assertThat(SEEN).containsExactly(fault);
    assertThat(fault.method()).isEqualTo("chat.postMessage");
  }

  @ParameterizedTest
  @CsvSource({
    "is_archived, is_archived",
    "ratelimited, ratelimited",
    "http_429, ratelimited",
    "http_503, http_503",
    "token_revoked, token_revoked",
    "http_5033, other",
    "what mia wrote, other",
  })
  void forCountingThereAreFewWords(String error, String word) {
    assertThat(new SlackFault("chat.postMessage", error, Optional.empty()).word()).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_auth", "token_revoked", "missing_scope", "something_new"})
  void whatAnAdministratorCanMendIsTriedAgain(String error) {
    SlackFault fault = fault(() -> answer(false, error));
    assertThat(fault.forEver()).isFalse();
    assertThat(fault.heals()).isFalse();
    assertThat(fault.inDoubt()).isFalse();
  }

  @Test
  void aLimitSaysHowLongToWaitAndIsNotInDoubt() {
    SlackFault fault = fault(() -> http(429, "30"));
    assertThat(fault.error()).isEqualTo("http_429");
    assertThat(fault.retryAfter()).contains(Duration.ofSeconds(30));
    assertThat(fault.heals()).isTrue();
    assertThat(fault.inDoubt()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "99999999999999999999"})
  void aTimeToWaitThatIsNoneIsPassedOver(String retryAfter) {
    assertThat(fault(() -> http(429, retryAfter)).retryAfter()).isEmpty();
  }

  @Test
  void aSilenceOrATroubleInsideSlackLeavesInDoubt() {
    assertThat(
            fault(() -> {
              throw new IOException("timeout");
            }))
        .satisfies(SlackFaultTest::healsInDoubt);
    assertThat(
            fault(() -> {
              throw new JsonSyntaxException("<html>");
            }))
        .satisfies(SlackFaultTest::healsInDoubt);
    assertThat(fault(() -> http(503, ""))).satisfies(SlackFaultTest::healsInDoubt);
    assertThat(fault(() -> answer(false, "fatal_error"))).satisfies(SlackFaultTest::healsInDoubt);
  }

  @Test
  void anAnswerWithoutAWordIsAFaultToo() {
    assertThat(fault(ChatPostMessageResponse::new).error()).isEqualTo("no_answer");
  }

  private static void healsInDoubt(SlackFault fault) {
    assertThat(fault.heals()).isTrue();
    assertThat(fault.inDoubt()).isTrue();
    assertThat(fault.forEver()).isFalse();
  }

  private static SlackFault fault(SlackCalls.Call<ChatPostMessageResponse> call) {
    return catchThrowableOfType(SlackFault.class, () -> CALLS.make("chat.postMessage", call));
  }

  private static ChatPostMessageResponse answer(boolean ok, String error) {
    ChatPostMessageResponse answer = new ChatPostMessageResponse();
    answer.setOk(ok);
    answer.setError(error);
    return answer;
  }

  private static ChatPostMessageResponse http(int status, String retryAfter)
      throws SlackApiException {
    Response response =
        new Response.Builder()
            .request(new Request.Builder().url("https://slack.example/api/x").build())
            .protocol(Protocol.HTTP_1_1)
            .code(status)
            .message("no")
            .header("Retry-After", retryAfter)
            .body(ResponseBody.create("no", MediaType.get("text/plain")))
            .build();
    throw new SlackApiException(response, "no");
  }
}
