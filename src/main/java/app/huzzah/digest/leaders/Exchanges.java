package app.huzzah.digest.leaders;

import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * Who gave whom in the last 28 days, summed up.
 *
 * @param across see {@link LastFourWeeks}
 * @param couples all of them
 */
record Exchanges(Optional<Share> across, List<Couple> couples) {
  /**
   * Two who gave to nobody but each other, at least twice in public.
   *
   * @param one the one whose id comes first
   * @param given how often one gave to the other in public
   * @param back how often the other gave to one in public
   */
  record Couple(MemberId one, MemberId other, int given, int back) {}
}
