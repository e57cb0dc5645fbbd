package app.huzzah.digest;

import java.util.List;

/**
 * The week's first few by points received; ties share a rank, and people who left are not named.
 *
 * @param tiedBeyond how many more share the rank of the last line
 */
public record Board(List<Line> lines, int tiedBeyond) {
  /** One person's place. */
  public record Line(int rank, String name, long points, int small, int big) {}
}
