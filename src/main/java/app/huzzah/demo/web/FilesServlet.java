package app.huzzah.demo.web;

import app.huzzah.demo.api.WebApi;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.SlackFile;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonObject;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code POST /upload/ID} takes the bytes of a file, raw or as a form's file; {@code GET
 * /files/ID/name} shows it.
 */
final class FilesServlet extends HttpServlet {
  static final int MOST_BYTES = 8_000_000;
  private static final long serialVersionUID = 1;
  private final transient Workspace workspace;
  private final transient WebApi api;

  FilesServlet(Workspace workspace, WebApi api) {
    this.workspace = workspace;
    this.api = api;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Optional<SlackFile> file = file(request);
    if (file.isEmpty()) {
      Exchange.write(response, 404, "text/plain", "No such upload");
      return;
    }
    byte[] bytes = uploaded(request);
    JsonObject said = Json.object("file_id", file.get().id(), "length", bytes.length);
    WebApi.Reply reply = api.call("upload", said, () -> keep(file.get(), bytes));
    if (reply.status() == 200) {
      Exchange.write(response, 200, "text/plain", "OK - " + bytes.length);
    } else {
      Exchange.reply(request, response, reply, reply.status());
    }
  }

  private JsonObject keep(SlackFile file, byte[] bytes) {
    workspace.files().put(file.id(), file.withBytes(bytes));
    return Json.object("ok", true);
  }

  private static byte[] uploaded(HttpServletRequest request) throws IOException, ServletException {
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    if (!type.startsWith("multipart/form-data")) {
      return Exchange.bytes(request, MOST_BYTES);
    }
    request.setAttribute(
        "org.eclipse.jetty.multipartConfig",
        new MultipartConfigElement("", MOST_BYTES, -1, MOST_BYTES));
    for (Part part : request.getParts()) {
      if (part.getSubmittedFileName() != null) {
        return part.getInputStream().readAllBytes();
      }
    }
    return new byte[0];
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SlackFile> file = file(request);
    if (file.isEmpty()) {
      Exchange.write(response, 404, "text/plain", "No such file");
      return;
    }
    response.setContentType(file.get().mimeType());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(file.get().bytes());
  }

  private Optional<SlackFile> file(HttpServletRequest request) {
    String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
    return workspace.files().find(path.substring(1).split("/", 2)[0]);
  }
}
