package app.huzzah.bench;

import java.util.Optional;

/**
 * Something that is measured.
 *
 * @param once asks for it, each time as somebody else
 * @param aggregate the same without kept totals; empty where there is nothing to compare with
 */
record Case(String name, Limits limits, Runnable once, Optional<Runnable> aggregate) {
  /** What the issue wants of it. */
  enum Limits {
    /** 10 times a select 1, 1.5 times its median at the smallest size, 100 times the aggregate. */
    BOARD,
    /** 25 times a select 1. */
    FILTERED,
    /** Nothing said; shown beside the others. */
    NONE
  }
}
