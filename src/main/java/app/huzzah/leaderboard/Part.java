package app.huzzah.leaderboard;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;

/**
 * Recognitions that are alike, as one summand of somebody's points.
 *
 * @param each points of each, 1 or more; differs within a size once the setting was changed
 * @param times how many, 1 or more; one given to three people counts three times for its giver
 */
public record Part(Kind kind, Size size, int each, int times) {
  public long points() {
    return (long) each * times;
  }
}
