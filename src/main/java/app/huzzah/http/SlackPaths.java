package app.huzzah.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The handed-in servlet behind its limits: whatever reaches it is a GET or a POST whose whole body
 * has arrived and is small. A slow sender therefore occupies nothing but its connection.
 */
final class SlackPaths {
  /** Slack's own payloads stay far below: 3,000 characters of text, 50 blocks. */
  static final int BODY_LIMIT_BYTES = 1024 * 1024;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private SlackPaths() {}

  static Handler behindLimits(HttpServlet servlet) {
    var context = new ServletContextHandler("/slack");
    context.addFilter(
        new FilterHolder(new UnreadableRequests()), "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder("slack", servlet), "/*");
    context.setAllowNullPathInContext(true);
    // Servlets would fall back to ISO 8859-1 wherever Slack or Bolt names no character set.
    context.setDefaultRequestCharacterEncoding("UTF-8");
    context.getMimeTypes().addInferred("text/plain", "utf-8");
    context.setErrorHandler(new PlainErrors());
    return new Methods(new WholeBody(BODY_LIMIT_BYTES, context));
  }

  private static final class Methods extends Handler.Wrapper {
    Methods(Handler handler) {
      super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      if (METHODS.contains(request.getMethod())) {
        return super.handle(request, response, callback);
      }
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
      return true;
    }
  }
}
