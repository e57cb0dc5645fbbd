package app.huzzah.db;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Those who wait for a batch of one place, and how many batches are at it. Changed by one at a
 * time.
 */
final class BatchLine<T, R> {
  /** More in one batch save little more, and have to wait for each other. */
  static final int LARGEST = 16;

  /**
   * Batches at it at the same time: one would leave the database idle between its statements, and
   * with more of them each is smaller.
   */
  static final int AT_ONCE = 2;

  private final Queue<BatchSeat<T, R>> waiting = new ConcurrentLinkedQueue<>();
  private int batches;

  /** Lanes, more where somebody had to wait too long in those that there are. */
  private int lanes = AT_ONCE;

  void add(BatchSeat<T, R> seat) {
    waiting.add(seat);
    next();
  }

  /**
   * Goes on alone after a long wait; who is in a batch already stays in it. Those behind get a lane
   * more, since those that there are may be held up by a lock.
   */
  void leave(BatchSeat<T, R> seat) {
    if (waiting.remove(seat)) {
      seat.goAlone();
      lanes++;
      next();
    }
  }

  /** A batch has ended; true where nobody waits and no other is at it. */
  boolean ended() {
    batches--;
    if (batches < AT_ONCE) {
      lanes = AT_ONCE;
    }
    next();
    return batches == 0;
  }

  int waiting() {
    return waiting.size();
  }

  private void next() {
    while (batches < lanes && !waiting.isEmpty()) {
      batches++;
      List<BatchSeat<T, R>> batch = batch();
      batch.getFirst().tell(new BatchSeat.Told.Lead<>(batch));
    }
  }

  private List<BatchSeat<T, R>> batch() {
    List<BatchSeat<T, R>> batch = new ArrayList<>();
    Set<Object> owners = new HashSet<>();
    for (BatchSeat<T, R> seat : waiting) {
      if (batch.size() < LARGEST && owners.add(seat.owner())) {
        batch.add(seat);
      }
    }
    waiting.removeAll(batch);
    return batch;
  }
}
