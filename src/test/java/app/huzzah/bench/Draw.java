package app.huzzah.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws one of many, all alike or each as often as its weight says. */
final class Draw<T> {
  /** Something, with its weight. */
  record Lot<T>(T what, long weight) {}

  private final List<T> all = new ArrayList<>();
  private final long[] upTo;
  private final SplittableRandom random = new SplittableRandom(1);

  private Draw(List<Lot<T>> lots) {
    if (lots.isEmpty()) {
      throw new IllegalArgumentException("nothing to draw from");
    }
    upTo = new long[lots.size()];
    long sum = 0;
    for (int i = 0; i < lots.size(); i++) {
      all.add(lots.get(i).what());
      sum += lots.get(i).weight();
      upTo[i] = sum;
    }
  }

  static <T> Draw<T> weighted(List<Lot<T>> lots) {
    return new Draw<>(lots);
  }

  static <T> Draw<T> uniform(List<Lot<T>> lots) {
    return new Draw<>(lots.stream().map(lot -> new Lot<>(lot.what(), 1)).toList());
  }

  T next() {
    long mark = random.nextLong(upTo[upTo.length - 1]);
    int at = java.util.Arrays.binarySearch(upTo, mark + 1);
    return all.get(at < 0 ? -at - 1 : at);
  }
}
