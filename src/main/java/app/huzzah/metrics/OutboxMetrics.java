package app.huzzah.metrics;

import app.huzzah.jobs.Outbox;
import app.huzzah.jobs.OutboxReason;
import app.huzzah.jobs.OutboxShare;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/** How much waits for Slack, why, and for how long; as of the last 15 seconds. */
public final class OutboxMetrics implements MeterBinder {
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final Sampled<Integer> waiting;
  private final Sampled<Map<OutboxReason, OutboxShare>> shares;

  /** Looks at this outbox, once it is bound. */
  public OutboxMetrics(Outbox outbox, InstantSource clock) {
    waiting = new Sampled<>(outbox::waiting, Duration.ZERO, clock);
    shares = new Sampled<>(outbox::shares, EVERY, clock);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("huzzah.outbox.waiting", () -> waiting.number(Integer::doubleValue))
        .description("Errands that wait for Slack, at this moment")
        .register(registry);
    for (OutboxReason reason : OutboxReason.values()) {
      String word = reason.name().toLowerCase(Locale.ROOT);
      Gauge.builder("huzzah.outbox.depth", () -> shares.number(all -> of(all, reason).errands()))
          .description("Errands in the outbox, by why they are there")
          .tag("reason", word)
          .register(registry);
      Gauge.builder(
              "huzzah.outbox.age", () -> shares.number(all -> seconds(of(all, reason).oldest())))
          .description("How long the oldest of them has been there; 0 where there is none")
          .baseUnit("seconds")
          .tag("reason", word)
          .register(registry);
    }
  }

  private static OutboxShare of(Map<OutboxReason, OutboxShare> all, OutboxReason reason) {
    return all.getOrDefault(reason, OutboxShare.NONE);
  }

  private static double seconds(Duration age) {
    return age.toMillis() / 1000.0;
  }
}
