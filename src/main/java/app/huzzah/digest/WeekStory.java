package app.huzzah.digest;

import app.huzzah.leaderboard.Place;
import java.util.List;

/**
 * What a digest says, before it is worded.
 *
 * @param before the week before, until the same local moment
 * @param celebrations big wins where there are any, else wins
 * @param board the week's first few by points received
 * @param thankedNames of people thanked in public; {@code sums.thanked()} counts everybody
 */
public record WeekStory(
    Telling telling,
    Sums sums,
    Sums before,
    List<Story> celebrations,
    List<Story> efforts,
    List<Story> lessons,
    List<ValueUse> values,
    List<Place> board,
    List<String> thankedNames) {

  /** Nothing was given and nothing is left to tell: time for a word of encouragement. */
  public boolean quiet() {
    return sums.recognitions() == 0
        && celebrations.isEmpty()
        && efforts.isEmpty()
        && lessons.isEmpty();
  }
}
