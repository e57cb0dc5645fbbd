package app.huzzah.demo.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The page itself, from the class path: {@code /} and {@code /assets/NAME}; links to messages lead
 * to the page.
 */
final class StaticServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String FOLDER = "/app/huzzah/demo/page/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.startsWith("/archives/")) {
      response.sendRedirect("/#" + path);
      return;
    }
    String name =
        path.equals("/")
            ? "index.html"
            : path.startsWith("/assets/") ? path.substring("/assets/".length()) : "";
    if (!name.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*(\\.[A-Za-z0-9_-]+)+")) {
      Exchange.write(response, 404, "text/plain", "Not found");
      return;
    }
    try (InputStream file = StaticServlet.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        Exchange.write(response, 404, "text/plain", "Not found");
        return;
      }
      String ending = name.substring(name.lastIndexOf('.') + 1);
      response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-cache");
      file.transferTo(response.getOutputStream());
    }
  }
}
