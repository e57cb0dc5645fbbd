package app.huzzah.slack.view;

import app.huzzah.recognition.HistoryQuery;
import app.huzzah.recognition.HistoryQuery.What;
import app.huzzah.recognition.HistorySpot;
import app.huzzah.recognition.Side;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which page of their own list somebody wants to see, as a button carries it to Slack and back. It
 * says nothing of whose list: that is always the list of whoever presses.
 *
 * @param thisWeek whether only what counts this week
 */
public record HistoryWish(Side side, What what, boolean thisWeek, HistorySpot spot) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(RECEIVED|GIVEN) (ALL|SMALL|BIG|JOINED|TAKEN_BACK) (WEEK|EVER)"
              + " ([0-9]{1,8}) ([0-9]{1,8}) (FROM|BEFORE)");

  /** All that a number sums up, from its newest on. */
  public static HistoryWish all(Side side, boolean thisWeek) {
    return new HistoryWish(side, What.ALL, thisWeek, HistorySpot.FIRST);
  }

  /** What a button carries; of one that is odd, everything received. */
  public static HistoryWish read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
        ? new HistoryWish(
            Side.valueOf(parts.group(1)),
            What.valueOf(parts.group(2)),
            parts.group(3).equals("WEEK"),
            new HistorySpot(
                Integer.parseInt(parts.group(4)),
                Integer.parseInt(parts.group(5)),
                parts.group(6).equals("BEFORE")))
        : all(Side.RECEIVED, false);
  }

  public String written() {
    return String.join(
        " ",
        side.name(),
        what.name(),
        thisWeek ? "WEEK" : "EVER",
        Integer.toString(spot.shoutOuts()),
        Integer.toString(spot.joins()),
        spot.backwards() ? "BEFORE" : "FROM");
  }

  /** The same list from its newest on, narrowed otherwise. */
  HistoryWish only(What other) {
    return new HistoryWish(side, other, thisWeek, HistorySpot.FIRST);
  }

  /** Another page of the same list. */
  HistoryWish at(HistorySpot other) {
    return new HistoryWish(side, what, thisWeek, other);
  }

  /** The question behind it. */
  public HistoryQuery query() {
    return new HistoryQuery(side, what, thisWeek);
  }
}
