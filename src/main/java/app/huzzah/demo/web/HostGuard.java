package app.huzzah.demo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what a page of another site sends here, be it by a name that leads to this machine or
 * across origins.
 */
final class HostGuard extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (OWN.contains(request.getServerName()) && isOwnOrigin(request)) {
      chain.doFilter(request, response);
    } else {
      Exchange.write(response, 403, "text/plain", "Only for pages of this machine");
    }
  }

  private static boolean isOwnOrigin(HttpServletRequest request) {
    @Nullable String origin = request.getHeader("Origin");
    return origin == null
        || origin.equals("http://" + request.getServerName() + ":" + request.getServerPort());
  }
}
