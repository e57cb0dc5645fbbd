package app.huzzah.metrics;

import app.huzzah.slack.client.SlackFault;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;

/** Counts the calls that Slack refused, limited or never answered. */
public final class SlackFaultMetrics implements Consumer<SlackFault> {
  private final MeterRegistry registry;

  public SlackFaultMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void accept(SlackFault fault) {
    registry
        .counter("huzzah.slack.faults", "method", fault.method(), "error", fault.word())
        .increment();
  }
}
