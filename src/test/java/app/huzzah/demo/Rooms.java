package app.huzzah.demo;

import app.huzzah.demo.model.Seed;
import app.huzzah.demo.model.User.Role;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A small workspace and a plain bot that is connected to it, with a clock that the test moves. */
final class Rooms implements AutoCloseable {
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
  final InstantSource clock = now::get;
  final PlainBot bot;
  final PretendSlack slack;

  Rooms() throws IOException {
    this(options -> options);
  }

  Rooms(UnaryOperator<Options> how) throws IOException {
    bot = new PlainBot();
    slack = PretendSlack.start(how.apply(options(clock)));
    slack.deliverTo(bot.url());
  }

  static Options options(InstantSource clock) {
    return Options.of(clock, new Random(7), seed())
        .retryingAfter(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(1));
  }

  static Seed seed() {
    return Seed.named("Small & Co", "small")
        .app("Huzzah", "/huzzah")
        .person("mia", "Mia Rossi", "Designer", "Europe/Rome", Role.ADMIN)
        .person("ben", "Ben Ito", "Engineer", "Asia/Tokyo")
        .person("zoe", "Zoe Jansen", "Researcher", "Europe/Amsterdam")
        .person("karl", "Karl Lind", "Gone", "Europe/Berlin", Role.DEACTIVATED)
        .person("clock", "Clock", "", "Etc/UTC", Role.BOT)
        .group("design", "Design team", "mia", "zoe")
        .channel("wins", "What went well")
        .channelOf("quiet", "", "mia")
        .privateChannel("leaders", "", "mia");
  }

  void passes(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  /** Waits until no event is on its way. */
  void settle() throws InterruptedException {
    if (!slack.queue().awaitQuiet(Duration.ofSeconds(20))) {
      throw new IllegalStateException("events are still on their way");
    }
  }

  @Override
  public void close() {
    slack.close();
    bot.close();
  }
}
