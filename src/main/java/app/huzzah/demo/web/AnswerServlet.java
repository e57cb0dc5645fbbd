package app.huzzah.demo.web;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.talk.Refused;
import app.huzzah.demo.talk.ResponseUrls;
import com.google.gson.JsonParseException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Where the app posts to a {@code response_url}. */
final class AnswerServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Set<String> GONE = Set.of("used_url", "expired_url");
  private final transient ResponseUrls urls;

  AnswerServlet(ResponseUrls urls) {
    this.urls = urls;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    try {
      urls.answer(path == null ? "" : path.substring(1), Exchange.params(request));
      Exchange.json(response, 200, object("ok", true));
    } catch (Refused e) {
      int status = GONE.contains(e.error()) ? 404 : 400;
      Exchange.json(response, status, e.answer());
    } catch (JsonParseException e) {
      Exchange.json(response, 400, object("ok", false, "error", "invalid_payload"));
    }
  }
}
