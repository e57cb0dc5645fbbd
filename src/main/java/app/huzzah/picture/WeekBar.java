package app.huzzah.picture;

import java.time.LocalDate;

/**
 * How many recognitions of each kind and size were given in one week. A count below 0 is refused
 * with {@link IllegalArgumentException}.
 *
 * @param monday the day that the week began
 */
public record WeekBar(
    LocalDate monday,
    int smallEfforts,
    int bigEfforts,
    int smallWins,
    int bigWins,
    int smallLessons,
    int bigLessons) {
  public WeekBar {
    int least = Math.min(Math.min(smallEfforts, bigEfforts), Math.min(smallWins, bigWins));
    if (Math.min(least, Math.min(smallLessons, bigLessons)) < 0) {
      throw new IllegalArgumentException("Less than nothing was given in the week of " + monday);
    }
  }

  /** All six together. */
  long total() {
    return (long) smallEfforts + bigEfforts + smallWins + bigWins + smallLessons + bigLessons;
  }
}
