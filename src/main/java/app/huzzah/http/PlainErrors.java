package app.huzzah.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers every fault with its status and what that is called, and nothing of how it came about.
 */
final class PlainErrors extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    Content.Sink.write(response, true, text(status), callback);
  }

  /** Unlike Jetty's own, for every method. */
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  private static String text(int status) {
    return status + " " + HttpStatus.getMessage(status) + "\n";
  }
}
