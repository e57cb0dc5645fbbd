package app.huzzah.digest;

import app.huzzah.leaderboard.Place;
import java.util.List;

/**
 * What a digest says, before it is worded.
 *
 * @param before the week before, until the same local moment
 * @param featured whose stories are told
 * @param firstGivers those who gave for the first time since the last digest
 * @param board the week's first few by points received
 * @param thankedNames of people thanked in public; {@code sums.thanked()} counts everybody
 * @param weeks what its picture shows, the oldest week first and the one that is told last
 */
public record WeekStory(
    Telling telling,
    About about,
    Sums sums,
    Sums before,
    Featured featured,
    List<ValueUse> values,
    FirstGivers firstGivers,
    List<Place> board,
    List<String> thankedNames,
    List<WeekCounts> weeks) {

  /** Nothing was given and nothing is left to tell: time for a word of encouragement. */
  public boolean quiet() {
    return sums.recognitions() == 0 && featured.stories().isEmpty();
  }
}
