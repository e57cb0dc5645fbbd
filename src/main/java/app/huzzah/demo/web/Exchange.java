package app.huzzah.demo.web;

import app.huzzah.demo.api.WebApi;
import app.huzzah.demo.model.Json;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Reading requests and writing answers. */
final class Exchange {
  private static final int MOST_BYTES = 4_000_000;

  private Exchange() {}

  /**
   * The parameters of a request: those of its query, and those of its body, be it a form or JSON.
   */
  static JsonObject params(HttpServletRequest request) throws IOException {
    JsonObject params = new JsonObject();
    form(params, Objects.requireNonNullElse(request.getQueryString(), ""));
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    String body = body(request);
    if (type.startsWith("application/json")) {
      JsonElement json = Json.parse(body.isBlank() ? "{}" : body);
      if (!json.isJsonObject()) {
        throw new JsonParseException("no JSON object");
      }
      json.getAsJsonObject().entrySet().forEach(e -> params.add(e.getKey(), e.getValue()));
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      form(params, body);
    }
    return params;
  }

  static String body(HttpServletRequest request) throws IOException {
    return new String(bytes(request, MOST_BYTES), StandardCharsets.UTF_8);
  }

  static byte[] bytes(HttpServletRequest request, int most) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(most + 1);
    if (bytes.length > most) {
      throw new IOException("The body is too large");
    }
    return bytes;
  }

  private static void form(JsonObject params, String encoded) {
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        params.addProperty(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
  }

  static void json(HttpServletResponse response, int status, JsonObject body) throws IOException {
    write(response, status, "application/json; charset=utf-8", Json.GSON.toJson(body));
  }

  static void write(HttpServletResponse response, int status, String type, String body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sends what the Web API replied, under this status, or breaks the connection where it replied
   * nothing.
   */
  static void reply(
      HttpServletRequest request, HttpServletResponse response, WebApi.Reply reply, int status)
      throws IOException {
    if (reply.status() == 0) {
      breakOff(request);
      return;
    }
    if (reply.retryAfter() > 0) {
      response.setHeader("Retry-After", Integer.toString(reply.retryAfter()));
    }
    json(response, status, reply.body());
  }

  /** Breaks the connection without an answer. */
  private static void breakOff(HttpServletRequest request) {
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
