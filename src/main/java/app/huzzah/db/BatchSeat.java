package app.huzzah.db;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody who waits for a batch.
 *
 * @param told once, how it goes on; what is told later is not heard
 */
record BatchSeat<T, R>(T thing, Object owner, CompletableFuture<Told<T, R>> told) {

  BatchSeat(T thing, Object owner) {
    this(thing, owner, new CompletableFuture<>());
  }

  /** How it goes on for somebody who waits. */
  sealed interface Told<T, R> {
    /** Do all of this batch, whose first you are. */
    record Lead<T, R>(List<BatchSeat<T, R>> batch) implements Told<T, R> {}

    /** Yours was done with others. */
    record Done<T, R>(R result) implements Told<T, R> {}

    /** Do yours alone. */
    record Alone<T, R>() implements Told<T, R> {}
  }

  void tell(Told<T, R> how) {
    told.complete(how);
  }

  void goAlone() {
    tell(new Told.Alone<>());
  }
}
