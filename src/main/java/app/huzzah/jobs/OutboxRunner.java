package app.huzzah.jobs;

import app.huzzah.db.Database;
import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.jobs.OutboxStore.Claimed;
import app.huzzah.jobs.OutboxStore.Room;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: claims what is due, hands it to the courier, notes what became of it. Lanes
 * run beside each other; within a lane one errand follows the other, about one a second, which is
 * Slack's pace for a channel. What somebody waits for and what nobody waits for have places apart,
 * so that neither keeps the other from going out. Of the former, few are worked on at once, and
 * they make way for people; see {@link Hands} and {@link PeopleWaiting}.
 */
public final class OutboxRunner implements AutoCloseable {
  /** How long an entry stays claimed by an instance that has died. */
  static final Duration LEASE = Duration.ofSeconds(30);

  /** A delivery that begins later than this after its claim might outlast the lease. */
  private static final Duration LATEST_BEGIN = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRunner.class);

  /** What nobody waits for has places of its own, mostly spent on waiting for Slack. */
  static final Room PLACES = new Room(8, 8);

  /** One may wait for the database, or for what somebody else has locked; another goes on. */
  static final int HANDS = 2;

  private static final Duration POLL = Duration.ofMillis(200);

  /** From one look to the next: who is busy claims several at once, in place of one each time. */
  private static final Duration BREATH = Duration.ofMillis(10);

  /** Where much waits, a look takes longer: so much of the time is for what it finds. */
  private static final int LOOKS_BETWEEN = 3;

  private final Database database;
  private final Courier courier;
  private final PeopleWaiting people;
  private final InstantSource clock;
  private final Duration pace;
  private final OutboxStore store = new OutboxStore();
  private final Semaphore placesAwaited = new Semaphore(PLACES.awaited());
  private final Semaphore placesOthers = new Semaphore(PLACES.others());
  private final Hands hands = new Hands(HANDS, this::wake);
  private final Map<String, Instant> nextInLane = new ConcurrentHashMap<>();
  private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore news = new Semaphore(0);
  private volatile boolean stopped;
  private final Thread poller;

  /**
   * Makes a runner; {@link #start} sets it going.
   *
   * @param people for whom errands make way
   * @param pace the shortest time between two messages of one lane, by the clock handed in
   */
  public OutboxRunner(
      Database database,
      Courier courier,
      PeopleWaiting people,
      InstantSource clock,
      Duration pace) {
    this.database = database;
    this.courier = courier;
    this.people = people;
    this.clock = clock;
    this.pace = pace;
    this.poller = Thread.ofVirtual().name("outbox").unstarted(this::poll);
  }

  public void start() {
    List<String> unknown = database.read(store::unknownNames);
    if (!unknown.isEmpty()) {
      LOG.warn("Errands named {} are left to a newer version of Huzzah", unknown);
    }
    poller.start();
  }

  /** Has it look at once rather than at its next turn. */
  public void wake() {
    news.release();
  }

  /** Takes over at once what an instance before us had claimed; only for one that is alone. */
  public void takeOver() {
    database.runInTransaction(tx -> store.endLeases(tx, clock.instant()));
  }

  /** Delivers what is due now and waits for it; gives back how many errands were tried. */
  public int runOnce() {
    List<Claimed> claimed = claim(PLACES);
    claimed.forEach(this::deliver);
    return claimed.size();
  }

  /** Claims nothing more, and finishes what is under way. */
  @Override
  public void close() {
    stopped = true;
    wake();
    try {
      if (poller.isAlive()) {
        poller.join();
      }
      deliveries.shutdown();
      if (!deliveries.awaitTermination(20, TimeUnit.SECONDS)) {
        LOG.warn("Some messages to Slack were still under way; they will be tried again");
        deliveries.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll() {
    try {
      while (!stopped) {
        Instant began = clock.instant();
        startDeliveries();
        breathe(Duration.between(began, clock.instant()));
        Duration longest = people.heldBack() ? BREATH : POLL;
        if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void breathe(Duration look) throws InterruptedException {
    long several = look.multipliedBy(LOOKS_BETWEEN).toMillis();
    Thread.sleep(Math.clamp(several, BREATH.toMillis(), POLL.toMillis()));
  }

  private void startDeliveries() {
    for (Claimed entry : claimFreePlaces()) {
      place(entry).acquireUninterruptibly();
      Runnable errand = () -> deliver(entry);
      Runnable work = entry.awaited() ? hands.take(errand) : errand;
      deliveries.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException e) {
          LOG.warn("Errand {} is left to its lease: {}", entry.id(), e.toString());
        } finally {
          place(entry).release();
          wake();
        }
      });
    }
  }

  private List<Claimed> claimFreePlaces() {
    int let = people.let();
    if (let == 0) {
      return List.of();
    }
    try {
      return claim(
          new Room(
              Math.min(let, Math.min(placesAwaited.availablePermits(), hands.free())),
              placesOthers.availablePermits()));
    } catch (RuntimeException e) {
      LOG.warn("The outbox cannot be read; trying again: {}", e.toString());
      return List.of();
    }
  }

  private Semaphore place(Claimed entry) {
    return entry.awaited() ? placesAwaited : placesOthers;
  }

  private List<Claimed> claim(Room room) {
    Instant now = clock.instant();
    nextInLane.values().removeIf(next -> !rests(next, now));
    List<Claimed> claimed =
        database.inTransaction(tx -> store.claim(tx, room, nextInLane.keySet(), now, LEASE));
    claimed.forEach(entry -> nextInLane.put(entry.laneKey(), Instant.MAX));
    return claimed;
  }

  /** Until then, but for no longer than it is meant to where the clock was put back. */
  private boolean rests(Instant next, Instant now) {
    boolean isUnderWay = next.equals(Instant.MAX);
    return isUnderWay || (next.isAfter(now) && !next.isAfter(now.plus(pace)));
  }

  private void deliver(Claimed entry) {
    // Whoever was frozen meanwhile must not say what another one has taken over.
    if (clock.instant().isAfter(entry.claimed().plus(LATEST_BEGIN))) {
      LOG.warn("Errand {} is left to its lease: there was no time for it", entry.id());
      nextInLane.remove(entry.laneKey());
      return;
    }
    Delivery delivery;
    try {
      delivery = attempt(entry);
    } finally {
      nextInLane.put(entry.laneKey(), clock.instant().plus(pace));
    }
    database.runInTransaction(tx -> note(tx, entry, delivery));
  }

  private Delivery attempt(Claimed entry) {
    try {
      return courier.deliver(
          entry.workspace(), entry.errand(), "errand-" + entry.id(), entry.inDoubt());
    } catch (RuntimeException e) {
      LOG.error("Errand {} ({}) failed", entry.id(), ErrandJson.name(entry.errand()), e);
      return new Delivery.NotNow(Optional.empty(), e.getClass().getSimpleName(), true);
    }
  }

  private void note(DSLContext tx, Claimed entry, Delivery delivery) {
    Instant now = clock.instant();
    switch (delivery) {
      case Delivery.Delivered delivered -> {
        // What follows goes out in the turn of what it follows, not behind all that waits by now.
        List<Errand> next = delivered.note().apply(tx);
        if (!next.isEmpty()) {
          store.follow(tx, entry, next, now);
        }
        store.remove(tx, entry);
      }
      case Delivery.NotNow notNow -> {
        Duration wait = notNow.after().orElse(RetryPolicy.after(entry.attempts()));
        LOG.info("Errand {} waits {} s: {}", entry.id(), wait.toSeconds(), notNow.error());
        store.postpone(tx, entry, now, now.plus(wait), notNow);
      }
      case Delivery.Never never -> {
        LOG.warn("Errand {} is given up: {}", entry.id(), never.error());
        never.instead().forEach(next -> store.add(tx, entry.workspace(), next, now));
        store.giveUp(tx, entry, now, never.error());
      }
    }
  }
}
