package app.huzzah.demo.api;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.api.MethodTable.Entry;
import app.huzzah.demo.delivery.Log;
import app.huzzah.demo.model.AppInfo;
import app.huzzah.demo.talk.Parts;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers calls of the Web API. */
public final class WebApi {
  private final MethodTable table = new MethodTable();
  private final Parts parts;
  private final Faults faults;
  private final Log<ApiCall> log;

  public WebApi(Parts parts, int kept) {
    this.parts = parts;
    this.faults = new Faults(parts.scopes(), parts.workspace().time()::now);
    this.log = new Log<>(kept);
  }

  public Faults faults() {
    return faults;
  }

  /** All calls, oldest first. */
  public List<ApiCall> log() {
    return log.all();
  }

  /**
   * What goes back.
   *
   * @param status 0: nothing does, the connection breaks
   * @param retryAfter seconds; 0 for no such header
   */
  public record Reply(int status, JsonObject body, int retryAfter) {}

  /**
   * Carries out a call.
   *
   * @param token as given in the header or as a parameter
   * @param params without the token
   */
  public Reply call(String method, @Nullable String token, JsonObject params) {
    return call(method, params, () -> answer(method, token, params));
  }

  /**
   * Carries out something else that the app asks for over HTTP, with the same faults and the same
   * log.
   */
  public Reply call(String name, JsonObject params, Supplier<JsonObject> work) {
    faults.passTime();
    Optional<Fault> fault = faults.take(name, params);
    Reply reply = reply(fault.orElse(null), work);
    log.add(n -> new ApiCall(n, name, params, reply.status(), reply.body()));
    return reply;
  }

  private static Reply reply(@Nullable Fault fault, Supplier<JsonObject> work) {
    return switch (fault) {
      case null -> new Reply(200, work.get(), 0);
      case Fault.RateLimited limited ->
          new Reply(429, refusal("ratelimited"), limited.retryAfterSeconds());
      case Fault.Status status -> new Reply(status.code(), refusal("internal_error"), 0);
      case Fault.Refusal refusal -> new Reply(200, refusal(refusal.error()), 0);
      case Fault.Dropped ignored -> new Reply(0, refusal("dropped"), 0);
      case Fault.AnswerLost ignored -> new Reply(0, work.get(), 0);
      case Fault.Held held -> {
        try {
          held.gate().await();
          yield new Reply(200, work.get(), 0);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          yield new Reply(0, refusal("interrupted"), 0);
        }
      }
    };
  }

  private static JsonObject refusal(String error) {
    return object("ok", false, "error", error);
  }

  private JsonObject answer(String method, @Nullable String token, JsonObject params) {
    Entry entry = table.find(method);
    if (entry == null) {
      return unknown(method);
    }
    try {
      authorize(entry, token);
      parts.scopes().require(entry.scope());
      return entry.method().answer(new Call(params, parts));
    } catch (Refused e) {
      return e.answer();
    }
  }

  private static JsonObject unknown(String method) {
    return object("ok", false, "error", "unknown_method", "req_method", method);
  }

  private void authorize(Entry entry, @Nullable String token) {
    if (entry.token().equals("none")) {
      return;
    }
    if (token == null || token.isEmpty()) {
      throw new Refused("not_authed");
    }
    AppInfo app = parts.workspace().app();
    if (entry.token().equals("any") && token.equals(app.appToken())) {
      return;
    }
    String right = entry.token().equals("app") ? app.appToken() : app.botToken();
    String wrongKind = entry.token().equals("app") ? app.botToken() : app.appToken();
    if (token.equals(wrongKind)) {
      throw new Refused("not_allowed_token_type");
    }
    if (parts.scopes().isTokenRevoked()) {
      throw new Refused("account_inactive");
    }
    if (!token.equals(right)) {
      throw new Refused("invalid_auth");
    }
  }
}
