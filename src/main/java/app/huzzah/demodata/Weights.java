package app.huzzah.demodata;

import java.util.SplittableRandom;

/** Draws numbers from a range, each as often as its weight says. */
final class Weights {
  private final double[] before;

  /** Of the numbers from 0. */
  Weights(double[] weights) {
    before = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      before[i + 1] = before[i] + weights[i];
    }
  }

  double total() {
    return before[before.length - 1];
  }

  /** One of {@code from} to below {@code until}, which is above {@code from}. */
  int draw(SplittableRandom random, int from, int until) {
    double mark = before[from] + random.nextDouble() * (before[until] - before[from]);
    int low = from;
    int high = until - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] <= mark) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
