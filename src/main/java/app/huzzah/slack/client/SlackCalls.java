package app.huzzah.slack.client;

import app.huzzah.jobs.Hands;
import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.ErrorResponseMetadata;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes each call of Slack's Web API, and turns whatever goes wrong into a {@link SlackFault} of
 * which somebody is told.
 */
public final class SlackCalls {
  private static final String RESPONSE_URL = "response_url";

  private final Consumer<SlackFault> watcher;

  /**
   * @param watcher told of each fault, before whoever called has to deal with it
   */
  public SlackCalls(Consumer<SlackFault> watcher) {
    this.watcher = watcher;
  }

  /** A call of the SDK. */
  public interface Call<T> {
    T make() throws IOException, SlackApiException;
  }

  /** An answer to a {@code response_url}, about which Slack says no more than a status. */
  public interface Answer {
    WebhookResponse send() throws IOException;
  }

  /**
   * Sends it.
   *
   * @throws SlackFault where Slack did not take it
   */
  public void answer(Answer answer) {
    watched(() -> {
      WebhookResponse response = carriedOut(RESPONSE_URL, answer::send);
      if (response.getCode() != 200) {
        throw new SlackFault(RESPONSE_URL, "http_" + response.getCode(), Optional.empty());
      }
      return response;
    });
  }

  /**
   * Makes it.
   *
   * @throws SlackFault where Slack did not carry it out
   */
  public <T extends SlackApiTextResponse> T make(String method, Call<T> call) {
    return make(method, call, response -> null);
  }

  /**
   * Makes it.
   *
   * @param metadata where its answer says what is wrong with it
   */
  <T extends SlackApiTextResponse> T make(
      String method, Call<T> call, Function<T, @Nullable ErrorResponseMetadata> metadata) {
    return watched(() -> {
      T response = carriedOut(method, call);
      if (response.isOk()) {
        return response;
      }
      String error = response.getError() == null ? "no_answer" : response.getError();
      throw new SlackFault(method, error, Optional.empty(), messages(metadata.apply(response)));
    });
  }

  private <T> T watched(Supplier<T> call) {
    try {
      return Hands.whileWaiting(call);
    } catch (SlackFault fault) {
      watcher.accept(fault);
      throw fault;
    }
  }

  private static <T> T carriedOut(String method, Call<T> call) {
    try {
      return call.make();
    } catch (SlackApiException e) {
      throw new SlackFault(method, "http_" + e.getResponse().code(), retryAfter(e));
    } catch (ConnectException | NoRouteToHostException | UnknownHostException e) {
      throw new SlackFault(method, "unreachable", Optional.empty());
    } catch (IOException e) {
      throw new SlackFault(method, "broken_off", Optional.empty());
    } catch (JsonParseException e) {
      throw new SlackFault(method, "unreadable", Optional.empty());
    }
  }

  private static List<String> messages(@Nullable ErrorResponseMetadata metadata) {
    return metadata == null || metadata.getMessages() == null
        ? List.of()
        : List.copyOf(metadata.getMessages());
  }

  private static Optional<Duration> retryAfter(SlackApiException e) {
    String seconds = e.getResponse().header("Retry-After");
    if (seconds == null || !seconds.matches("[0-9]{1,6}")) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
  }
}
