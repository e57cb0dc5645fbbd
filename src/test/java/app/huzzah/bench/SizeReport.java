package app.huzzah.bench;

import java.util.List;

/**
 * All results of one size.
 *
 * @param selectMedian of all {@code select 1} over the same pool, in milliseconds: a turn of them
 *     takes a third or twice of it, by which processors the two programs happen to be on
 */
record SizeReport(
    String size,
    String postgres,
    double selectMedian,
    double selectPercentile99,
    List<Result> results) {
  /** How many {@code select 1} a result takes. */
  double selects(Result result) {
    return result.median() / selectMedian;
  }
}
