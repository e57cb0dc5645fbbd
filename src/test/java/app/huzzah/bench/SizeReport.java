package app.huzzah.bench;

import java.util.List;

/**
 * All results of one size.
 *
 * @param selectMedian of a {@code select 1} over the same pool, in milliseconds
 */
record SizeReport(
    String size,
    String postgres,
    double selectMedian,
    double selectPercentile99,
    List<Result> results) {}
