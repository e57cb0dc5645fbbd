package app.huzzah.bench;

import java.util.Optional;

/**
 * What came out of one case at one size, in milliseconds.
 *
 * @param selectMedian of the {@code select 1}s that were asked in turns with it
 * @param aggregate the median of the same without kept totals
 */
record Result(
    Case what,
    double median,
    double percentile99,
    double selectMedian,
    Optional<Double> aggregate) {
  /** How many {@code select 1} it takes. */
  double selects() {
    return median / selectMedian;
  }

  Result beside(Optional<Double> aggregated) {
    return new Result(what, median, percentile99, selectMedian, aggregated);
  }
}
