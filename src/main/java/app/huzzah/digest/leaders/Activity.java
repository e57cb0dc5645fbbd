package app.huzzah.digest.leaders;

import app.huzzah.workspace.MemberId;
import java.util.Optional;

/**
 * What one member received and gave up to the moment told; joining others is none of it.
 *
 * @param groups in which of the groups looked at they are, as bits, the first group's the lowest
 * @param gave when they gave, of the weeks that the trend of those who gave reaches back to
 */
record Activity(Participant who, long groups, Received received, Past gave) {

  /**
   * What they received.
   *
   * @param past when, of the weeks that trends reach back to
   * @param inThirtyDays whether any in the last 30 days
   * @param times how many in the last 28 days that were not private
   * @param timesDirect how many in the last 28 days that were
   */
  record Received(Past past, boolean inThirtyDays, int times, int timesDirect) {
    /** How many in the last 28 days, with those that were private or without. */
    int times(boolean direct) {
      return direct ? times + timesDirect : times;
    }
  }

  MemberId member() {
    return who.member();
  }

  Optional<String> zone() {
    return who.zone();
  }

  Past receivedPast() {
    return received.past();
  }
}
