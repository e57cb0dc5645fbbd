package app.huzzah.metrics;

import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Origin;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Counts gifts by the way they came and by what became of them. */
public final class GiftMetrics implements BiConsumer<Origin, GiveOutcome> {
  private final MeterRegistry registry;

  public GiftMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void accept(Origin origin, GiveOutcome outcome) {
    registry
        .counter(
            "huzzah.gifts",
            "origin",
            origin.name().toLowerCase(Locale.ROOT),
            "outcome",
            word(outcome))
        .increment();
  }

  /** Dashboards know these words: they stay, whatever the classes are called. */
  static String word(GiveOutcome outcome) {
    return switch (outcome) {
      case GiveOutcome.Given given -> "given";
      case GiveOutcome.AlreadyGiven already -> "repeated";
      case GiveOutcome.Overtaken overtaken -> "overtaken";
      case GiveOutcome.OverAllowance over -> "over_allowance";
      case GiveOutcome.ManyPeople many -> "asked_first";
      case GiveOutcome.NobodyToThank nobody -> "nobody";
      case GiveOutcome.NoReason no -> "no_reason";
      case GiveOutcome.MessageTooLong tooLong -> "too_long";
      case GiveOutcome.NotAGiver not -> "not_a_giver";
    };
  }
}
