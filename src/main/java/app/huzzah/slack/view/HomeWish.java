package app.huzzah.slack.view;

import app.huzzah.recognition.HistorySpot;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pages of their Home's two lists somebody wants to see, as a button carries it to Slack and
 * back.
 */
public record HomeWish(HistorySpot received, HistorySpot given) {
  /** As Home is opened. */
  public static final HomeWish FIRST = new HomeWish(HistorySpot.FIRST, HistorySpot.FIRST);

  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,8}) (FROM|BEFORE) ([0-9]{1,8}) (FROM|BEFORE)");

  /** What a button carries; of one that is odd, the first pages. */
  public static HomeWish read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
        ? new HomeWish(spot(parts.group(1), parts.group(2)), spot(parts.group(3), parts.group(4)))
        : FIRST;
  }

  public String written() {
    return written(received) + " " + written(given);
  }

  private static HistorySpot spot(String newer, String direction) {
    return new HistorySpot(Integer.parseInt(newer), 0, direction.equals("BEFORE"));
  }

  private static String written(HistorySpot spot) {
    return spot.shoutOuts() + (spot.backwards() ? " BEFORE" : " FROM");
  }
}
