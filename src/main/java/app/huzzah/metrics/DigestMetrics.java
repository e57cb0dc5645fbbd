package app.huzzah.metrics;

import app.huzzah.jobs.DigestsDue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;

/** How late the digest is that has been due for longest; as of the last 15 seconds. */
public final class DigestMetrics implements MeterBinder {
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final Sampled<Duration> channels;
  private final Sampled<Duration> leaders;

  /** Looks at these digests, once it is bound. */
  public DigestMetrics(DigestsDue due, InstantSource clock) {
    channels = new Sampled<>(due::channels, EVERY, clock);
    leaders = new Sampled<>(due::leaders, EVERY, clock);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    bind(registry, "channel", channels);
    bind(registry, "leaders", leaders);
  }

  private static void bind(MeterRegistry registry, String kind, Sampled<Duration> lateness) {
    Gauge.builder("huzzah.digest.lateness", () -> lateness.number(late -> late.toMillis() / 1000.0))
        .description("For how long a digest has been due that Slack does not have; 0 where none is")
        .baseUnit("seconds")
        .tag("kind", kind)
        .register(registry);
  }
}
