package app.huzzah.recognition;

import java.util.List;
import java.util.Optional;

/**
 * Some lines of somebody's history, newest first.
 *
 * @param newer how many lines come before these
 * @param earlier where older lines begin, if there are any
 * @param later where the page of newer ones ends, if there are any
 */
public record HistoryPage(
    List<HistoryLine> lines,
    long newer,
    Optional<HistorySpot> earlier,
    Optional<HistorySpot> later) {
  /** What these lines count together. */
  public long points() {
    return lines.stream().mapToLong(HistoryLine::points).sum();
  }
}
