package app.huzzah.bench;

import java.util.Optional;

/**
 * What came out of one case at one size, in milliseconds.
 *
 * @param aggregate the median of the same without kept totals
 */
record Result(Case what, double median, double percentile99, Optional<Double> aggregate) {
  Result beside(Optional<Double> aggregated) {
    return new Result(what, median, percentile99, aggregated);
  }
}
