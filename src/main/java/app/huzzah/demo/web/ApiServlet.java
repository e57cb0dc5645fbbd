package app.huzzah.demo.web;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.api.WebApi;
import app.huzzah.demo.model.Json;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /api/METHOD}. */
final class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private final transient WebApi api;

  ApiServlet(WebApi api) {
    this.api = api;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    String method = path == null ? "" : path.substring(1);
    JsonObject params;
    try {
      params = Exchange.params(request);
    } catch (JsonParseException | IllegalArgumentException e) {
      Exchange.json(response, 200, object("ok", false, "error", "invalid_json"));
      return;
    }
    String token = Json.string(params, "token");
    params.remove("token");
    String header = request.getHeader("Authorization");
    if (header != null && header.startsWith("Bearer ")) {
      token = header.substring("Bearer ".length()).strip();
    }
    WebApi.Reply reply = api.call(method, token, params);
    Exchange.reply(request, response, reply, reply.status());
  }
}
