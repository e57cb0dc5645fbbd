package app.huzzah.db;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that takes the database less for several at once than for each alone. Whoever finds a place
 * free begins at once, alone; whoever comes while others are at it waits, and is done together with
 * all who wait. So a batch is as large as the crowd, and nobody waits for one to fill.
 *
 * @param <T> what is to be done
 * @param <R> what becomes of it
 */
public final class Batches<T, R> {
  private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

  private final Function<T, ?> place;
  private final Function<T, ?> owner;
  private final Function<List<T>, List<R>> work;
  private final Duration longest;

  /** Each is changed within the map alone, by one at a time. */
  private final ConcurrentMap<Object, BatchLine<T, R>> lines = new ConcurrentHashMap<>();

  /**
   * Makes it.
   *
   * @param place only what has an equal one is done together
   * @param owner each has only one thing in a batch; the next waits for the next batch
   * @param work does one thing or several, all or none of them, and says in the same order what
   *     became of each; where it throws for several, each is done alone
   * @param longest after which somebody who waits is done alone all the same: those before may be
   *     held up, or the database be in trouble, which it says to each
   */
  public Batches(
      Function<T, ?> place,
      Function<T, ?> owner,
      Function<List<T>, List<R>> work,
      Duration longest) {
    this.place = place;
    this.owner = owner;
    this.work = work;
    this.longest = longest;
  }

  /** Has it done, alone or with others; throws what the work throws for it alone. */
  public R take(T thing) {
    BatchSeat<T, R> seat = new BatchSeat<>(thing, owner.apply(thing));
    Object at = place.apply(thing);
    lines.compute(
        at,
        (unused, line) -> {
          BatchLine<T, R> joined = line == null ? new BatchLine<>() : line;
          joined.add(seat);
          return joined;
        });
    return switch (told(seat, at)) {
      case BatchSeat.Told.Lead<T, R>(List<BatchSeat<T, R>> batch) -> lead(batch, at);
      case BatchSeat.Told.Done<T, R>(R result) -> result;
      case BatchSeat.Told.Alone<T, R> alone -> alone(seat);
    };
  }

  /** How many wait for a batch, wherever. */
  public int waiting() {
    return lines.values().stream().mapToInt(BatchLine::waiting).sum();
  }

  /** At how many places somebody is at it. */
  int places() {
    return lines.size();
  }

  private BatchSeat.Told<T, R> told(BatchSeat<T, R> seat, Object at) {
    try {
      return seat.told().get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      // Goes on below.
    }
    lines.computeIfPresent(
        at,
        (unused, line) -> {
          line.leave(seat);
          return line;
        });
    return seat.told().join();
  }

  private R lead(List<BatchSeat<T, R>> batch, Object at) {
    BatchSeat<T, R> mine = batch.getFirst();
    try {
      if (batch.size() == 1) {
        return alone(mine);
      }
      List<R> results = work.apply(batch.stream().map(BatchSeat::thing).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).tell(new BatchSeat.Told.Done<>(results.get(i)));
      }
      return results.getFirst();
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        throw e;
      }
      note(batch.size(), e);
    } finally {
      batch.forEach(BatchSeat::goAlone);
      lines.computeIfPresent(at, (unused, line) -> line.ended() ? null : line);
    }
    // Because of whom it failed shows when each is done alone, and not in the others' way.
    return alone(mine);
  }

  /** Faults of the database are to be seen; the usual one is a lock that was not had (55P03). */
  private static void note(int together, RuntimeException e) {
    if (e instanceof DataAccessException fault) {
      LOG.warn(
          "{} that came together are done one by one: SQL state {}", together, fault.sqlState());
    }
  }

  private R alone(BatchSeat<T, R> seat) {
    return work.apply(List.of(seat.thing())).getFirst();
  }
}
