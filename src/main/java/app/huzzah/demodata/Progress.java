package app.huzzah.demodata;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells how far a fill is, and how long each part of it took. */
final class Progress {
  private final InstantSource clock;
  private final Consumer<String> lines;
  private final Map<String, Duration> parts = new LinkedHashMap<>();

  Progress(InstantSource clock, Consumer<String> lines) {
    this.clock = clock;
    this.lines = lines;
  }

  /** Does a part; its name stands in the past, as in "12,000 recipients written". */
  long count(String part, String what, Supplier<Long> work) {
    Instant start = clock.instant();
    long rows = work.get();
    tell(part, "%,d %s".formatted(rows, what), start);
    return rows;
  }

  void run(String part, String what, Runnable work) {
    Instant start = clock.instant();
    work.run();
    tell(part, what, start);
  }

  private void tell(String part, String what, Instant start) {
    Duration took = Duration.between(start, clock.instant());
    parts.merge(part, took, Duration::plus);
    lines.accept("%s (%s)".formatted(what, seconds(took)));
  }

  /** All parts with their times, in one line. */
  String summary() {
    Duration all = parts.values().stream().reduce(Duration.ZERO, Duration::plus);
    StringBuilder summary = new StringBuilder("It took ").append(seconds(all)).append(": ");
    parts.forEach(
        (part, took) -> summary.append(part).append(' ').append(seconds(took)).append(", "));
    summary.setLength(summary.length() - 2);
    return summary.append('.').toString();
  }

  private static String seconds(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1000.0);
  }
}
