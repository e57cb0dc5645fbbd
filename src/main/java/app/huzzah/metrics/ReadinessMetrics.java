package app.huzzah.metrics;

import app.huzzah.http.Readiness;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What {@code /readyz} answers, for alerts: 1 where a check is well, else 0. */
public final class ReadinessMetrics implements MeterBinder {
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final List<Readiness> checks;
  private final InstantSource clock;

  /** Asks these checks, once it is bound. */
  public ReadinessMetrics(List<Readiness> checks, InstantSource clock) {
    this.checks = List.copyOf(checks);
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Readiness check : checks) {
      Sampled<Boolean> well = new Sampled<>(() -> check.fault().get().isEmpty(), EVERY, clock);
      Gauge.builder("huzzah.ready", () -> well.get().orElse(false) ? 1 : 0)
          .description("Whether a check of /readyz is well: 1, else 0")
          .tag("check", check.name())
          .register(registry);
    }
  }
}
