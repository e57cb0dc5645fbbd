package app.huzzah.http;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A small text that is written anew for each look at it. */
final class Page extends Handler.Abstract {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final Writer writer;

  Page(Writer writer) {
    this.writer = writer;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!METHODS.contains(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
      return true;
    }
    Text text = writer.write();
    response.setStatus(text.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, text.type());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, text.body(), callback);
    return true;
  }

  interface Writer {
    Text write() throws Exception;
  }

  record Text(int status, String type, String body) {}
}
