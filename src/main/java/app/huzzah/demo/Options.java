package app.huzzah.demo;

import app.huzzah.demo.model.Seed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * How a pretend Slack starts.
 *
 * @param port 0 for any that is free
 * @param clock the time in the workspace: timestamps, how long a trigger lives; it may jump forward
 *     by any length
 * @param transportClock the time on the wire, for signatures; the app's machine has to agree with
 *     it
 * @param random where ids and secrets come from
 * @param file where the state is kept; none: it is forgotten
 * @param seed what a new workspace begins with; a kept one is as it was
 * @param patience how long the app may take to answer; Slack waits 3 s
 * @param retryDelays before the first, second, … retry of an event; Slack's are 0, 1 and 5 minutes
 * @param triggerLifetime how long a trigger_id is good, by {@code clock}; in Slack 3 s
 * @param subscriptions the app's bot_events; empty: those of the seed
 * @param logged how many deliveries and how many calls are remembered
 */
public record Options(
    int port,
    InstantSource clock,
    InstantSource transportClock,
    RandomGenerator random,
    Optional<Path> file,
    Seed seed,
    Duration patience,
    List<Duration> retryDelays,
    Duration triggerLifetime,
    Set<String> subscriptions,
    int logged) {

  /** Slack's own timing, any port, nothing kept. */
  public static Options of(InstantSource clock, RandomGenerator random, Seed seed) {
    return new Options(
        0,
        clock,
        clock,
        random,
        Optional.empty(),
        seed,
        Duration.ofSeconds(3),
        List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)),
        Duration.ofSeconds(3),
        Set.of(),
        2_000);
  }

  public Options onPort(int other) {
    return new Options(
        other,
        clock,
        transportClock,
        random,
        file,
        seed,
        patience,
        retryDelays,
        triggerLifetime,
        subscriptions,
        logged);
  }

  public Options keptIn(Path where) {
    return new Options(
        port,
        clock,
        transportClock,
        random,
        Optional.of(where),
        seed,
        patience,
        retryDelays,
        triggerLifetime,
        subscriptions,
        logged);
  }

  public Options patientFor(Duration other) {
    return new Options(
        port,
        clock,
        transportClock,
        random,
        file,
        seed,
        other,
        retryDelays,
        triggerLifetime,
        subscriptions,
        logged);
  }

  public Options retryingAfter(Duration... delays) {
    return new Options(
        port,
        clock,
        transportClock,
        random,
        file,
        seed,
        patience,
        List.of(delays),
        triggerLifetime,
        subscriptions,
        logged);
  }

  /** Another clock on the wire: that of the app, where it does not run by the workspace's. */
  public Options signingBy(InstantSource other) {
    return new Options(
        port,
        clock,
        other,
        random,
        file,
        seed,
        patience,
        retryDelays,
        triggerLifetime,
        subscriptions,
        logged);
  }

  public Options subscribedTo(Set<String> botEvents) {
    return new Options(
        port,
        clock,
        transportClock,
        random,
        file,
        seed,
        patience,
        retryDelays,
        triggerLifetime,
        Set.copyOf(botEvents),
        logged);
  }
}
