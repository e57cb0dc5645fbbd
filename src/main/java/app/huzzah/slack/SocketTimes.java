package app.huzzah.slack;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Times what comes over the WebSocket, from a delivery's arrival to its acknowledgement. */
final class SocketTimes {
  private final MeterRegistry registry;

  SocketTimes(MeterRegistry registry) {
    this.registry = registry;
    // Both are there from the start: Prometheus sees no increase in what was not there before.
    timer(true);
    timer(false);
  }

  Delivery begin() {
    return new Delivery();
  }

  /** One delivery; without an acknowledgement Slack sends it again. */
  final class Delivery {
    private final Timer.Sample sample = Timer.start(registry);
    private boolean acknowledged;

    void acknowledged() {
      acknowledged = true;
    }

    void ended() {
      sample.stop(timer(acknowledged));
    }
  }

  private Timer timer(boolean acknowledged) {
    return Timer.builder("huzzah.socket.deliveries")
        .description("Time from a delivery's arrival to its acknowledgement")
        .tag("acknowledged", acknowledged ? "yes" : "no")
        // The same bounds as of HTTP: Slack gives up after three seconds.
        .serviceLevelObjectives(
            Duration.ofMillis(50),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3))
        .register(registry);
  }
}
