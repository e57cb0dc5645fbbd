package app.huzzah.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers 400 where the servlet throws. It parses before it knows whether a request is genuine, and
 * answers its own faults itself, so what escapes from it is an input that it could not read.
 * Anybody can send such, so each is worth a line in the log and not a stack trace; the exception's
 * message is left out, since it may quote the input.
 */
final class UnreadableRequests extends HttpFilter {
  private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      super.doFilter(request, response, chain);
    } catch (RuntimeException e) {
      log.warn("Refused a request that could not be read ({} at {})", e.getClass(), origin(e));
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private static String origin(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0].toString();
  }
}
