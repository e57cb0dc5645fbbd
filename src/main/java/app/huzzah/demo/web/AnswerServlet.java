package app.huzzah.demo.web;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.api.WebApi;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.talk.Refused;
import app.huzzah.demo.talk.ResponseUrls;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;

/** Where the app posts to a {@code response_url}. */
final class AnswerServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Set<String> GONE = Set.of("used_url", "expired_url");
  private final transient ResponseUrls urls;
  private final transient WebApi api;

  AnswerServlet(ResponseUrls urls, WebApi api) {
    this.urls = urls;
    this.api = api;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String ticket = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
    JsonObject body;
    try {
      body = Exchange.params(request);
    } catch (JsonParseException e) {
      Exchange.json(response, 400, object("ok", false, "error", "invalid_payload"));
      return;
    }
    WebApi.Reply reply = api.call("response_url", body, () -> answer(ticket, body));
    Exchange.reply(request, response, reply, status(reply));
  }

  private JsonObject answer(String ticket, JsonObject body) {
    try {
      urls.answer(ticket, body);
      return object("ok", true);
    } catch (Refused e) {
      return e.answer();
    }
  }

  /** Unlike the Web API, this address says with its status that something was refused. */
  private static int status(WebApi.Reply reply) {
    String error = Json.string(reply.body(), "error", "");
    if (reply.status() != 200 || error.isEmpty()) {
      return reply.status();
    }
    return GONE.contains(error) ? 404 : 400;
  }
}
