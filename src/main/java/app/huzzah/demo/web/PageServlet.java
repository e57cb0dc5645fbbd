package app.huzzah.demo.web;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.model.Changes;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.talk.Parts;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Objects;

/** {@code /page/*}: the page's own requests, and its stream of changes. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Duration BEAT = Duration.ofSeconds(15);
  private final transient PageApi api;
  private final transient Parts parts;

  PageServlet(Parts parts) {
    this.parts = parts;
    this.api = new PageApi(parts);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
    try {
      JsonObject body = Exchange.params(request);
      if (path.equals("/changes")) {
        stream(parts.workspace().user(Json.string(body, "as", "")).id(), response);
      } else {
        Exchange.json(response, 200, api.answer(request.getMethod() + " " + path, body));
      }
    } catch (NoSuchElementException e) {
      Exchange.json(response, 404, object("error", e.getMessage()));
    } catch (Refused e) {
      Exchange.json(response, 409, object("error", "Slack says: " + e.error()));
    } catch (JsonParseException | IllegalArgumentException e) {
      Exchange.json(response, 400, object("error", "That request cannot be read"));
    }
  }

  private void stream(String user, HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("utf-8");
    response.setHeader("Cache-Control", "no-store");
    Changes changes = parts.workspace().changes();
    try {
      long seen = changes.countFor(user);
      say(response, "event: changed\ndata: " + seen + "\n\n");
      while (!changes.isClosed()) {
        if (changes.awaitFor(user, seen, BEAT)) {
          seen = changes.countFor(user);
          say(response, "event: changed\ndata: " + seen + "\n\n");
        } else {
          say(response, ": still here\n\n");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(HttpServletResponse response, String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
