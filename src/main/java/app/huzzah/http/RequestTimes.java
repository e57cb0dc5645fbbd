package app.huzzah.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.jspecify.annotations.Nullable;

/**
 * Times every request by the kind of its path and by its status. Paths as sent never become labels:
 * anybody could fill the registry with them.
 */
final class RequestTimes extends EventsHandler {
  private static final String SAMPLE = RequestTimes.class.getName();
  private static final Set<String> OWN_PAGES = Set.of("/healthz", "/readyz", "/metrics");

  private final MeterRegistry registry;

  RequestTimes(MeterRegistry registry, Handler handler) {
    super(handler);
    this.registry = registry;
  }

  @Override
  protected void onBeforeHandling(Request request) {
    request.setAttribute(SAMPLE, Timer.start(registry));
  }

  @Override
  protected void onComplete(
      Request request, int status, HttpFields headers, @Nullable Throwable failure) {
    if (request.getAttribute(SAMPLE) instanceof Timer.Sample sample) {
      sample.stop(
          Timer.builder("http.server.requests")
              .description("Time from a request's headers to the end of its answer")
              .tag("path", kind(Request.getPathInContext(request)))
              .tag("status", failure == null && status > 0 ? Integer.toString(status) : "aborted")
              // Slack gives up after three seconds: the share above that bound is what matters.
              .serviceLevelObjectives(
                  Duration.ofMillis(50),
                  Duration.ofMillis(250),
                  Duration.ofSeconds(1),
                  Duration.ofSeconds(3))
              .register(registry));
    }
  }

  private static String kind(String path) {
    if (OWN_PAGES.contains(path)) {
      return path;
    }
    return path.startsWith("/slack/") ? "/slack" : "other";
  }
}
